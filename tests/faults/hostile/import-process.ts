import { readFileSync, writeFileSync } from 'node:fs'
import { startLibrary } from '#library/workers/service.ts'
import { toWireError } from '#shared/rpc/errors.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import { workers } from '../../helpers/workers.ts'
import type { Answer, Brought, Question } from './import-host.ts'

/** Run as a process: a library with its workers, as the hosts have it, which tells how long and how much each call takes. */
const service = await startLibrary({ path: process.argv[2] ?? '', version: '0.0.0-test', workers })

process.on('message', (question: Question) => {
  void answer(question)
})
process.on('disconnect', () => {
  void service.close()
})
say({ id: 0, reply: { ok: true, value: null }, milliseconds: 0, peakBytes: 0, restingBytes: 0, cpuMilliseconds: 0 })

async function answer({ id, method, input }: Question): Promise<void> {
  resetPeak()
  const restingBytes = process.memoryUsage.rss()
  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  const reply = await replyTo(method, input)
  const milliseconds = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpu)
  say({ id, reply, milliseconds, peakBytes: peak(), restingBytes, cpuMilliseconds: (user + system) / 1000 })
}

function replyTo(method: string, input: unknown): Promise<Reply> {
  if (method === 'fetch') return disobey(String(input))
  if (method !== 'bring') return service.call(method, input)
  const { fileName, path } = input as Brought
  // A view, for a copy would double what a large file takes.
  const file = readFileSync(path)
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  return service.call('transcripts.import', { importId: 'one', fileName, bytes })
}

/** Fetches, so that a test can see that a fetch would be seen. */
async function disobey(url: string): Promise<Reply> {
  try {
    return { ok: true, value: await (await fetch(url)).text() }
  } catch (error) {
    return { ok: false, error: toWireError(error) }
  }
}

function say(answer: Answer): void {
  process.send?.(answer)
}

/** Where the system can, the peak is that of this call; else it is that of the process so far. */
function resetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // Not Linux.
  }
}

/** Bytes of memory held at most. */
function peak(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]
    if (kilobytes !== undefined) return Number(kilobytes) * 1024
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024
}
