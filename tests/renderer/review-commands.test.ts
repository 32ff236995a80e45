import { beforeEach, expect, test } from 'vitest'
import { ReanchoringId, TranscriptId } from '#shared/domain/ids.ts'
import type { ReviewItem, VersionReview } from '#shared/domain/version.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import { connectTo } from '#renderer/rpc/library-client.ts'
import { reviewCommands } from '#renderer/commands/review-commands.ts'
import { useToasts } from '#renderer/state/toasts-store.ts'
import { useVersions } from '#renderer/state/versions-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'

const transcriptId = TranscriptId.parse(crypto.randomUUID())
const itemId = ReanchoringId.parse(crypto.randomUUID())

beforeEach(() => {
  const item = { id: itemId, state: 'fuzzy', decision: 'waiting', candidates: [] } as unknown as ReviewItem
  const review = { transcript: { id: transcriptId }, items: [item], unlooked: 0 } as unknown as VersionReview
  useVersions.setState({ review, activeId: itemId, said: '' })
  useWorkspace.getState().goTo({ kind: 'versions', transcriptId })
  useToasts.setState({ toasts: [] })
})

test('a passage that could not be left is not said to have been', async () => {
  const refusal: Reply = { ok: false, error: { code: 'conflict', message: 'The newer version lies in the bin.' } }
  connectTo({
    call: () => Promise.resolve(refusal),
    subscribe: () => () => undefined,
    saveFile: () => Promise.resolve(null),
  })
  await reviewCommands.find(({ id }) => id === 'versions.leave')?.run()
  expect(useVersions.getState().said).toBe('')
  expect(useToasts.getState().toasts.map(({ message }) => message)).toEqual(['The newer version lies in the bin.'])
})
