import { parentPort } from 'node:worker_threads'
import type { ParseRequest } from '#library/workers/messages.ts'
import { prepareImport } from '#library/prepare-import.ts'

/** A parser worker that does what the file's name says, to see what becomes of the library. */
parentPort?.on('message', (request: ParseRequest) => {
  void answer(request)
})

async function answer({ fileName, bytes }: ParseRequest): Promise<void> {
  if (fileName === 'hangs.txt') for (;;);
  if (fileName === 'crashes.txt') throw new Error('A bug in a parser')
  if (fileName === 'exits.txt') process.exit(3)
  if (fileName === 'devours.txt') devour()
  parentPort?.postMessage({ ok: true, prepared: await prepareImport(fileName, bytes) }, [])
}

function devour(): void {
  const kept: number[][] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index))
}
