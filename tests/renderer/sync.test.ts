import { expect, it, vi } from 'vitest'
import { connectTo } from '#renderer/rpc/library-client.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { openDocument, startSync } from '#renderer/state/sync.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply } from '#shared/rpc/transport.ts'

const id = '01890000-0000-7000-8000-000000000001' as TranscriptId
const changed: LibraryEvent = {
  kind: 'changed',
  transcripts: true,
  documents: true,
  codebook: false,
  settings: false,
  transcriptIds: [id],
  undo: null,
  redo: null,
}

/** A library whose readings of the transcript are answered when, and as, the test says; all else fails. */
async function slowLibrary() {
  const readings: ((reply: Reply) => void)[] = []
  let tell = (_event: LibraryEvent): void => undefined
  connectTo({
    call: (method) =>
      method === 'transcripts.read'
        ? new Promise((resolve) => readings.push(resolve))
        : Promise.resolve(
            method === 'passages.list'
              ? { ok: true, value: [] }
              : { ok: false, error: { code: 'internal', message: 'Not asked for here.' } },
          ),
    subscribe(listener) {
      tell = listener
      return () => undefined
    },
    saveFile: () => Promise.resolve(null),
  })
  await startSync()
  const answer = async (reply: Reply): Promise<void> => {
    await vi.waitFor(() => expect(readings).not.toHaveLength(0))
    readings.shift()?.(reply)
  }
  return { answer, tell: () => tell(changed) }
}

it('reads a transcript again that changed while it was being opened', async () => {
  const library = await slowLibrary()
  const opened = openDocument(id)
  library.tell()
  await library.answer({ ok: true, value: { text: 'before the change' } })
  await opened
  await library.answer({ ok: true, value: { text: 'after it' } })
  await vi.waitFor(() => expect(useLibrary.getState().documents[id]?.text).toBe('after it'))
})

it('forgets a transcript that is gone, and says so to whoever opens it', async () => {
  const library = await slowLibrary()
  library.tell()
  await library.answer({ ok: false, error: { code: 'not-found', message: 'Gone.' } })
  await vi.waitFor(() => expect(useLibrary.getState().documents[id]).toBeUndefined())
  const opened = openDocument(id)
  await library.answer({ ok: false, error: { code: 'not-found', message: 'Gone.' } })
  await expect(opened).rejects.toMatchObject({ code: 'not-found' })
})
