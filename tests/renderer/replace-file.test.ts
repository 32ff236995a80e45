import { beforeEach, describe, expect, test } from 'vitest'
import { TranscriptId } from '#shared/domain/ids.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import { connectTo } from '#renderer/rpc/library-client.ts'
import type { IncomingFile } from '#renderer/state/incoming-file.ts'
import { beginReplacing, cancelReplacing, replaceWith, useReplacement } from '#renderer/state/replace-file.ts'
import { useToasts } from '#renderer/state/toasts-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'

const id = TranscriptId.parse(crypto.randomUUID())
const newerId = TranscriptId.parse(crypto.randomUUID())

let asked: string[] = []
let answer = Promise.withResolvers<Reply>()

beforeEach(() => {
  asked = []
  answer = Promise.withResolvers<Reply>()
  connectTo({
    call: (method) => {
      asked.push(method)
      return method === 'versions.replace' ? answer.promise : Promise.resolve({ ok: true, value: null })
    },
    subscribe: () => () => undefined,
    saveFile: () => Promise.resolve(null),
  })
  useToasts.setState({ toasts: [] })
  beginReplacing()
  useWorkspace.getState().open({ kind: 'replace', transcriptId: id })
})

const file = (read: () => Promise<Uint8Array<ArrayBuffer>>): IncomingFile => ({
  fileName: 'revised.txt',
  title: null,
  path: 'revised.txt',
  byteLength: 3,
  read,
})

const came: Reply = {
  ok: true,
  value: {
    transcript: { id: newerId, metadata: { title: 'Call' } },
    found: { exact: 1, moved: 0, fuzzy: 0, ambiguous: 0, lost: 0 },
    warnings: [],
  },
}

const told = () => useToasts.getState().toasts.map(({ message }) => message)

describe('calling off a replacement', () => {
  test('while the file is read: the library never hears of it, and another can be chosen', async () => {
    const bytes = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
    const replacing = replaceWith(id, [file(() => bytes.promise)])
    expect(useReplacement.getState().kind).toBe('reading')
    cancelReplacing()
    expect(useReplacement.getState().kind).toBe('choosing')
    bytes.resolve(new Uint8Array(3))
    await replacing
    expect(asked).toEqual([])
  })

  test('in the library: it is told to stop, and that it did is no error', async () => {
    const replacing = replaceWith(id, [file(async () => new Uint8Array(3))])
    await Promise.resolve()
    await Promise.resolve()
    cancelReplacing()
    answer.resolve({ ok: false, error: { code: 'cancelled', message: 'Stopped.' } })
    await replacing
    expect(asked).toEqual(['versions.replace', 'transcripts.cancelImport'])
    expect(useReplacement.getState()).toEqual({ kind: 'choosing' })
    expect(told()).toEqual([])
  })

  test('too late: that it came all the same is said, and nobody is taken anywhere', async () => {
    const before = useWorkspace.getState().place
    const replacing = replaceWith(id, [file(async () => new Uint8Array(3))])
    await Promise.resolve()
    await Promise.resolve()
    useWorkspace.getState().close()
    cancelReplacing()
    answer.resolve(came)
    await replacing
    expect(told()).toEqual([expect.stringContaining('before it could be stopped')])
    expect(useWorkspace.getState().place).toEqual(before)
  })
})

test('one that is waited for leads to the review', async () => {
  answer.resolve(came)
  await replaceWith(id, [file(async () => new Uint8Array(3))])
  expect(useWorkspace.getState().place).toMatchObject({ kind: 'versions', transcriptId: newerId })
  expect(useWorkspace.getState().dialog).toBeNull()
})
