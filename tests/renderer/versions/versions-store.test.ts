import { expect, test } from 'vitest'
import { ReanchoringId, TranscriptId } from '#shared/domain/ids.ts'
import { connectTo } from '#renderer/rpc/library-client.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { loadReview, useVersions } from '#renderer/state/versions-store.ts'

test('of a long queue only what was decided on is new, so that only its row is drawn again', async () => {
  const transcriptId = TranscriptId.parse(crypto.randomUUID())
  const ids = Array.from({ length: 1000 }, () => ReanchoringId.parse(crypto.randomUUID()))
  const decided = new Set<string>()
  const document = { summary: { id: transcriptId }, text: 'words' } as never
  useLibrary.setState({ documents: { [transcriptId]: document } })
  const review = () => ({
    transcript: { id: transcriptId },
    items: ids.map((id) => ({
      id,
      state: 'exact',
      decision: decided.has(id) ? 'left' : 'waiting',
      from: { transcriptId },
    })),
    unlooked: 0,
  })
  connectTo({
    call: (method) => Promise.resolve({ ok: true, value: method === 'versions.review' ? review() : null }),
    subscribe: () => () => undefined,
    saveFile: () => Promise.resolve(null),
  })
  await loadReview(transcriptId)
  const before = useVersions.getState().review?.items ?? []
  decided.add(ids[7] ?? '')
  await loadReview(transcriptId)
  const after = useVersions.getState().review?.items ?? []
  expect(before).toHaveLength(1000)
  expect(after.flatMap((item, index) => (item === before[index] ? [] : index))).toEqual([7])
})
