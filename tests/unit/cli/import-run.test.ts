import { expect, it } from 'vitest'
import { EarmarkError, type ErrorCode } from '#shared/rpc/errors.ts'
import { createClient, type Reply } from '#shared/rpc/transport.ts'
import type { NamedFile } from '../../../electron/cli/files-named.ts'
import { ImportRun } from '../../../electron/cli/import-run.ts'

/** Fills a group: each file is a call of its own. */
const LARGE = 2 * 1024 * 1024

const files = (count: number): NamedFile[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `/calls/${index}.txt`,
    byteLength: LARGE,
    read: () => Promise.resolve({ fileName: `${index}.txt`, bytes: new Uint8Array(1) }),
  }))

function runOf(count: number, answer: (call: number) => Reply) {
  const seen = { imports: 0 }
  const client = createClient({
    async call(method) {
      await Promise.resolve()
      if (method === 'transcripts.importMany') return answer((seen.imports += 1))
      return failed('disconnected')
    },
  })
  return { seen, run: new ImportRun(client, files(count), { onDone: () => {}, onMore: () => {} }) }
}

const failed = (code: ErrorCode): Reply => ({ ok: false, error: { code, message: 'The library is gone.' } })
const refused = (code: ErrorCode): Reply => ({
  ok: true,
  value: [{ outcome: 'refused', error: { code, message: 'No.' } }],
})

it('fails once when the library goes away, however many calls were under way, and asks it for nothing more', async () => {
  const { run, seen } = runOf(10, () => failed('io-error'))
  await expect(run.run()).rejects.toEqual(new EarmarkError('io-error', 'The library is gone.'))
  expect(seen.imports).toBe(2)
})

it.each<ErrorCode>(['disk-full', 'read-only', 'io-error'])(
  'stops at “%s”, and says what was not started',
  async (code) => {
    const { run, seen } = runOf(10, () => refused(code))
    expect(await run.run()).toHaveLength(2)
    expect([seen.imports, run.notStarted]).toEqual([2, 8])
  },
)

it('goes on after a file that cannot be read', async () => {
  const { run, seen } = runOf(10, () => refused('unreadable-file'))
  expect(await run.run()).toHaveLength(10)
  expect([seen.imports, run.notStarted]).toEqual([10, 0])
})
