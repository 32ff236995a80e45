import { performance } from 'node:perf_hooks'
import { parentPort } from 'node:worker_threads'
import type { ParseBegun, ParseRequest } from '#library/workers/messages.ts'
import { understandFile } from '#library/prepare-import.ts'

/** A parser worker that does what the file's name says, to see what becomes of the library. */
let last = Promise.resolve()
parentPort?.on('message', (request: ParseRequest) => {
  last = last.then(() => answer(request))
})

async function answer({ fileName, bytes }: ParseRequest): Promise<void> {
  const { user, system } = process.threadCpuUsage()
  const begun: ParseBegun = { cpuMs: (user + system) / 1000, idleMs: performance.eventLoopUtilization().idle }
  parentPort?.postMessage(begun, [])
  if (fileName === 'hangs.txt') for (;;);
  if (fileName === 'sleeps.txt') await new Promise(() => {})
  // Neither at work nor idle, as a thread is while other programs have the processor.
  if (fileName === 'starves.txt') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000)
  if (fileName === 'crashes.txt') throw new Error('A bug in a parser')
  if (fileName === 'exits.txt') process.exit(3)
  if (fileName === 'devours.txt') devour()
  parentPort?.postMessage({ ok: true, understood: await understandFile(fileName, bytes) }, [])
}

function devour(): void {
  const kept: number[][] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index))
}
