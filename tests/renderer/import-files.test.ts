import { beforeEach, describe, expect, it, vi } from 'vitest'
import { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import { connectTo } from '#renderer/rpc/library-client.ts'
import { cancelImports, canTryAgain, importFiles, tryAgain } from '#renderer/state/import-files.ts'
import { useImports } from '#renderer/state/imports-store.ts'
import { fromText, type IncomingFile } from '#renderer/state/incoming-file.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'

interface ImportCall {
  readonly importId: string
  readonly fileName: string
  readonly answer: (reply: Reply) => void
}

/** Imports the stand-in for the wire has been asked for and not answered yet, and everything else it was asked. */
let asked: ImportCall[] = []
let others: { method: string; input: unknown }[] = []

function summary(title: string): TranscriptSummary {
  return { id: TranscriptId.parse(crypto.randomUUID()), metadata: { title } } as TranscriptSummary
}

const imported = (title: string, outcome = 'imported'): Reply => ({
  ok: true,
  value: { outcome, transcript: summary(title), warnings: [] },
})
const refused = (message: string): Reply => ({ ok: false, error: { code: 'binary-file', message } })

const file = (fileName: string, more: Partial<IncomingFile> = {}): IncomingFile => ({
  fileName,
  byteLength: 3,
  title: null,
  read: () => Promise.resolve(new Uint8Array(3)),
  ...more,
})
const stages = () => useImports.getState().items.map((item) => `${item.fileName} ${item.stage.kind}`)
const dialog = () => useWorkspace.getState().dialog?.kind ?? null

/** Answers the import of a file once it has been asked for. */
async function answer(fileName: string, reply: Reply): Promise<void> {
  const call = await vi.waitUntil(() => asked.find((entry) => entry.fileName === fileName))
  asked = asked.filter((entry) => entry !== call)
  call.answer(reply)
}

const settled = (expected: readonly string[]) => vi.waitFor(() => expect(stages()).toEqual(expected))

beforeEach(async () => {
  connectTo({
    call: (method, input) => {
      if (method !== 'transcripts.import') {
        others.push({ method, input })
        return Promise.resolve({ ok: true, value: method === 'transcripts.updateMetadata' ? summary('Mine') : null })
      }
      const { importId, fileName } = input as { importId: string; fileName: string }
      return new Promise((resolve) => asked.push({ importId, fileName, answer: resolve }))
    },
    subscribe: () => () => {},
    saveFile: () => Promise.resolve(null),
  })
  useWorkspace.setState({ dialog: null })
  useImports.setState({ items: [] })
  asked = []
  others = []
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

  it('are shown at once, and go two at a time in their order', async () => {
    importFiles(three)
    expect(dialog()).toBe('imports')
    await vi.waitFor(() => expect(asked.map((call) => call.fileName)).toEqual(['1.txt', '2.txt']))
    expect(stages()).toEqual(['1.txt reading', '2.txt reading', '3.txt waiting'])
    await answer('2.txt', imported('Two'))
    await answer('3.txt', refused('No.'))
    await answer('1.txt', imported('One'))
    await settled(['1.txt imported', '2.txt imported', '3.txt refused'])
    expect(dialog()).toBe('imports')
  })

  it('are cancelled together: those waiting never start, those on their way are stopped', async () => {
    importFiles(three)
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    cancelImports()
    expect(stages()).toEqual(['1.txt reading', '2.txt reading', '3.txt cancelled'])
    expect(others.map((call) => call.method)).toEqual(['transcripts.cancelImport', 'transcripts.cancelImport'])
    await answer('1.txt', { ok: false, error: { code: 'cancelled', message: 'Cancelled.' } })
    await answer('2.txt', imported('Two'))
    await settled(['1.txt cancelled', '2.txt imported', '3.txt cancelled'])
  })

  it('leave the list when the next ones come', async () => {
    importFiles([file('old.txt')])
    await answer('old.txt', imported('Old'))
    await settled(['old.txt imported'])
    importFiles([file('new.txt')])
    expect(stages()).toEqual(['new.txt reading'])
    await answer('new.txt', imported('New'))
  })
})

it('shows what was dropped and is no file', () => {
  importFiles([], [{ fileName: 'folder', message: 'The folder “folder” holds no files.' }])
  expect(stages()).toEqual(['folder refused'])
  expect(dialog()).toBe('imports')
  expect(canTryAgain(useImports.getState().items[0]?.importId ?? '')).toBe(false)
})
