import { beforeEach, describe, expect, it, vi } from 'vitest'
import { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import { connectTo } from '#renderer/rpc/library-client.ts'
import {
  cancelImports,
  canTryAgain,
  continueImport,
  importFiles,
  retryRefused,
  tryAgain,
} from '#renderer/state/import-files.ts'
import { countStages, summary as summaryOf, useImports } from '#renderer/state/imports-store.ts'
import { fromText, type IncomingFile } from '#renderer/state/incoming-file.ts'
import { useToasts } from '#renderer/state/toasts-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'

/** A file the library was asked to import, and how it is answered. */
interface ImportCall {
  readonly importId: string
  readonly fileName: string
  readonly answer: (outcome: unknown) => void
}

/** Imports the stand-in for the wire has been asked for and not answered yet, and everything else it was asked. */
let asked: ImportCall[] = []
/** The names that came in one call, call by call, and the batch each said it belongs to. */
let calls: string[][] = []
let batches: string[] = []
let others: { method: string; input: unknown }[] = []
/** What a whole call is answered instead, while the way to the library is lost. */
let lost: Reply | null = null

interface ManyInput {
  readonly batchId: string
  readonly files: readonly { readonly importId: string; readonly fileName: string }[]
}

function importMany({ batchId, files }: ManyInput): Promise<Reply> {
  calls.push(files.map(({ fileName }) => fileName))
  batches.push(batchId)
  if (lost !== null) return Promise.resolve(lost)
  const outcomes = files.map(
    ({ importId, fileName }) => new Promise((resolve) => asked.push({ importId, fileName, answer: resolve })),
  )
  return Promise.all(outcomes).then((value) => ({ ok: true, value }))
}

function summary(title: string): TranscriptSummary {
  return { id: TranscriptId.parse(crypto.randomUUID()), metadata: { title } } as TranscriptSummary
}

const imported = (title: string, outcome = 'imported') => ({ outcome, transcript: summary(title), warnings: [] })
const refused = (message: string, code = 'binary-file') => ({ outcome: 'refused', error: { code, message } })

const file = (fileName: string, more: Partial<IncomingFile> = {}): IncomingFile => ({
  fileName,
  path: fileName,
  byteLength: 3,
  title: null,
  read: () => Promise.resolve(new Uint8Array(3)),
  ...more,
})
const stages = () => useImports.getState().items.map((item) => `${item.path} ${item.stage.kind}`)
const dialog = () => useWorkspace.getState().dialog?.kind ?? null

/** Answers the import of a file once it has been asked for. */
async function answer(fileName: string, outcome: unknown): Promise<void> {
  const call = await vi.waitUntil(() => asked.find((entry) => entry.fileName === fileName))
  asked = asked.filter((entry) => entry !== call)
  call.answer(outcome)
}

const settled = (expected: readonly string[]) => vi.waitFor(() => expect(stages()).toEqual(expected))

beforeEach(() => {
  connectTo({
    call: (method, input) => {
      if (method === 'transcripts.importMany') return importMany(input as ManyInput)
      others.push({ method, input })
      return Promise.resolve({ ok: true, value: method === 'transcripts.updateMetadata' ? summary('Mine') : null })
    },
    subscribe: () => () => {},
    saveFile: () => Promise.resolve(null),
  })
  useWorkspace.setState({ dialog: null })
  useImports.setState({ items: [] })
  useToasts.setState({ toasts: [] })
  asked = []
  calls = []
  batches = []
  others = []
  lost = null
})

describe('one file', () => {
  it('that comes in goes straight to its review', async () => {
    importFiles([file('a.txt')])
    await answer('a.txt', imported('A'))
    await settled(['a.txt imported'])
    expect(dialog()).toBe('review')
  })

  it('that is there already is shown with the name it has there', async () => {
    importFiles([file('a.txt')])
    await answer('a.txt', imported('A', 'already-there'))
    await settled(['a.txt already-there'])
    expect(dialog()).toBe('imports')
  })

  it('that is refused is shown with the library’s sentence, and can be tried again', async () => {
    importFiles([file('a.txt')])
    await answer('a.txt', refused('“a.txt” is no text.'))
    await settled(['a.txt refused'])
    expect(dialog()).toBe('imports')
    const [item] = useImports.getState().items
    expect(item?.stage).toEqual({ kind: 'refused', message: '“a.txt” is no text.' })
    expect(canTryAgain(item?.importId ?? '')).toBe(true)
    tryAgain(item?.importId ?? '')
    await answer('a.txt', imported('A'))
    await settled(['a.txt imported'])
    expect(dialog()).toBe('review')
  })

  it('does not push another dialog away', async () => {
    useWorkspace.setState({ dialog: { kind: 'settings' } })
    importFiles([file('a.txt')])
    await answer('a.txt', imported('A'))
    await settled(['a.txt imported'])
    expect(dialog()).toBe('settings')
  })

  it('that has vanished is refused by its name before the library hears of it', async () => {
    importFiles([file('gone.txt', { read: () => Promise.reject(new Error('NotFoundError')) })])
    await settled(['gone.txt refused'])
    expect(useImports.getState().items[0]?.stage).toMatchObject({ message: expect.stringContaining('“gone.txt”') })
    expect(asked).toEqual([])
  })

  it('that is too large is refused without being read', async () => {
    const read = vi.fn<IncomingFile['read']>()
    importFiles([file('huge.txt', { byteLength: 300 * 1024 * 1024, read })])
    await settled(['huge.txt refused'])
    expect(read).not.toHaveBeenCalled()
  })
})

describe('pasted text', () => {
  it('keeps the title a person gave it', async () => {
    importFiles([fromText('Mine', 'Ann: hello')])
    await answer('Mine.txt', imported('What the text says'))
    await settled(['Mine.txt imported'])
    expect(others).toEqual([
      { method: 'transcripts.updateMetadata', input: { id: expect.any(String), patch: { title: 'Mine' } } },
    ])
  })
})

describe('several files', () => {
  const three = [file('1.txt'), file('2.txt'), file('3.txt')]
  const many = (count: number, more: Partial<IncomingFile> = {}) =>
    Array.from({ length: count }, (_, index) => file(`${String(index + 1)}.txt`, more))

  it('are shown at once, share a call, and each says what became of it', async () => {
    importFiles(three)
    expect(dialog()).toBe('imports')
    await answer('2.txt', imported('Two'))
    await answer('3.txt', refused('No.'))
    await answer('1.txt', imported('One'))
    await settled(['1.txt imported', '2.txt imported', '3.txt refused'])
    expect(calls).toEqual([['1.txt', '2.txt', '3.txt']])
    expect(dialog()).toBe('imports')
  })

  // Not two files at a time, as before: what is stored together shares a commit, which costs as much as a file.
  it('go sixteen in a call and two calls at a time, in their order, all of one batch', async () => {
    importFiles(many(34))
    await vi.waitFor(() => expect(calls.map((names) => names.length)).toEqual([16, 16]))
    expect(calls[1]?.[0]).toBe('17.txt')
    for (const { fileName } of asked.slice(0, 16)) await answer(fileName, imported(fileName))
    await vi.waitFor(() => expect(calls[2]).toEqual(['33.txt', '34.txt']))
    expect(new Set(batches).size).toBe(1)
    for (const { fileName } of asked.slice()) await answer(fileName, imported(fileName))
    await vi.waitFor(() => expect(countStages(useImports.getState().items).imported).toBe(34))
  })

  it('are read only when their turn comes, so that large ones do not pile up', async () => {
    const read = vi.fn<IncomingFile['read']>(() => Promise.resolve(new Uint8Array(3)))
    importFiles(many(4, { byteLength: 20 * 1024 * 1024, read }))
    await vi.waitFor(() => expect(calls).toEqual([['1.txt']]))
    expect(read).toHaveBeenCalledTimes(1)
    for (const fileName of ['1.txt', '2.txt', '3.txt', '4.txt']) await answer(fileName, imported(fileName))
    await vi.waitFor(() => expect(countStages(useImports.getState().items).imported).toBe(4))
  })

  it('are stopped together: what waits is not started, what is on its way is called off, what is in stays in', async () => {
    importFiles(many(40))
    await vi.waitFor(() => expect(asked).toHaveLength(32))
    cancelImports()
    expect(useImports.getState().isStopping).toBe(true)
    expect(others.filter(({ method }) => method === 'transcripts.cancelImport')).toHaveLength(32)
    await answer('1.txt', imported('One'))
    for (const { fileName } of asked.slice()) await answer(fileName, refused('Stopped.', 'cancelled'))
    await vi.waitFor(() => expect(useImports.getState().isStopping).toBe(false))
    expect(countStages(useImports.getState().items)).toMatchObject({ imported: 1, notStarted: 39, unfinished: 0 })
    expect(summaryOf(countStages(useImports.getState().items))).toBe('1 imported, 39 not started')
  })

  it('that were stopped go on where they were, in the same batch', async () => {
    importFiles(many(40))
    await vi.waitFor(() => expect(asked).toHaveLength(32))
    cancelImports()
    for (const { fileName } of asked.slice()) await answer(fileName, refused('Stopped.', 'cancelled'))
    await vi.waitFor(() => expect(useImports.getState().isStopping).toBe(false))
    continueImport()
    for (const { path } of useImports.getState().items) await answer(path, imported(path))
    await vi.waitFor(() => expect(countStages(useImports.getState().items).imported).toBe(40))
    expect(new Set(batches).size).toBe(1)
  })

  it('that were refused are tried again together, their bytes read afresh', async () => {
    const read = vi.fn<IncomingFile['read']>(() => Promise.resolve(new Uint8Array(3)))
    importFiles([file('1.txt'), file('2.txt', { read }), file('3.txt', { read })])
    await answer('1.txt', imported('One'))
    await answer('2.txt', refused('No.'))
    await answer('3.txt', refused('No.'))
    await settled(['1.txt imported', '2.txt refused', '3.txt refused'])
    read.mockImplementationOnce(() => Promise.reject(new Error('NotFoundError')))
    retryRefused()
    await answer('3.txt', imported('Three'))
    await settled(['1.txt imported', '2.txt refused', '3.txt imported'])
    expect(useImports.getState().items[1]?.stage).toMatchObject({ message: expect.stringContaining('Choose it again') })
    expect(read).toHaveBeenCalledTimes(4)
  })

  it('stop by themselves when no other would fare better, and say why once', async () => {
    importFiles(many(20))
    await answer('1.txt', refused('The disk is full.', 'disk-full'))
    for (const { fileName } of asked.slice()) await answer(fileName, refused('Stopped.', 'cancelled'))
    await vi.waitFor(() => expect(useImports.getState().isStopping).toBe(false))
    expect(countStages(useImports.getState().items)).toMatchObject({ refused: 1, notStarted: 19 })
  })

  it('wait when the way to the library is lost', async () => {
    lost = { ok: false, error: { code: 'disconnected', message: 'Earmark no longer answers.' } }
    importFiles(many(20))
    await vi.waitFor(() => expect(countStages(useImports.getState().items).notStarted).toBe(20))
  })

  it('put aside say in a line what came of them, and push nothing away', async () => {
    importFiles(three)
    useWorkspace.getState().close()
    await answer('1.txt', refused('No.'))
    await answer('2.txt', imported('Two'))
    await answer('3.txt', imported('Three'))
    await settled(['1.txt refused', '2.txt imported', '3.txt imported'])
    expect(dialog()).toBeNull()
    expect(useToasts.getState().toasts[0]?.message).toBe('Import finished: 2 imported, 1 refused.')
  })

  it('leave the list when the next ones come', async () => {
    importFiles([file('old.txt')])
    await answer('old.txt', imported('Old'))
    await settled(['old.txt imported'])
    importFiles([file('new.txt')])
    await settled(['new.txt reading'])
    await answer('new.txt', imported('New'))
    expect(new Set(batches).size).toBe(2)
  })
})

it('an archive’s place on the list is taken by the files in it', async () => {
  importFiles([file('1.txt'), file('calls.zip'), file('2.txt')])
  await answer('1.txt', imported('One'))
  await answer('2.txt', imported('Two'))
  await answer('calls.zip', {
    outcome: 'archive',
    files: [{ fileName: 'calls.zip/a.txt', bytes: new TextEncoder().encode('Ann: Hello.') }],
    refused: [{ fileName: 'calls.zip/b.mp3', error: { code: 'unsupported-format', message: 'No.' } }],
  })
  await answer('calls.zip/a.txt', imported('A'))
  const expected = ['1.txt imported', 'calls.zip/a.txt imported', 'calls.zip/b.mp3 refused', '2.txt imported']
  await vi.waitFor(() => expect(stages()).toEqual(expected))
})

it('shows what was dropped and is no file', () => {
  importFiles([], [{ fileName: 'folder', message: 'The folder “folder” holds no files.' }])
  expect(stages()).toEqual(['folder refused'])
  expect(dialog()).toBe('imports')
  expect(canTryAgain(useImports.getState().items[0]?.importId ?? '')).toBe(false)
})
