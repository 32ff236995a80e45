import { useEffect } from 'react'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { VersionReview } from '#shared/domain/version.ts'
import { labelOf } from '#renderer/commands/command.ts'
import { commandById, runById } from '#renderer/commands/registry.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { activeItem, followReview, isWaiting, useVersions } from '#renderer/state/versions-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { ReviewDetail } from './review-detail.tsx'
import { ReviewList } from './review-list.tsx'
import { StateBar } from './state-bar.tsx'
import './versions-page.css'

/** Passages of older versions, one by one: what was found of each in the newer one, and what is to become of it. */
export function VersionsPage({ transcriptId }: { readonly transcriptId: TranscriptId }) {
  const review = useVersions((state) => (state.review?.transcript.id === transcriptId ? state.review : null))
  const failed = useVersions((state) => state.failed)
  const said = useVersions((state) => state.said)
  useEffect(() => followReview(transcriptId), [transcriptId])

  if (review === null) {
    if (!failed) {
      return (
        <p className="versions-loading" role="status">
          Opening…
        </p>
      )
    }
    return (
      <EmptyState
        title="This review could not be opened"
        actions={<Button onClick={() => runById('go.library')}>Go to the library</Button>}
      >
        The version may have been undone, or deleted from the bin. The passages stand where they stood.
      </EmptyState>
    )
  }
  if (review.transcript.binnedAt !== null) {
    return (
      <EmptyState
        title="This version lies in the bin"
        actions={<Button onClick={() => runById('go.library')}>Go to the library</Button>}
      >
        The passages stand on the version before. Redo the replacement, or take this version out of the bin, to go on.
      </EmptyState>
    )
  }
  return (
    <section className="versions-page" aria-label="Review of a newer version">
      <Head review={review} />
      {review.items.length === 0 ? (
        <EmptyState title="There is nothing to review" actions={<Read transcriptId={transcriptId} />}>
          No passage stood on an older version when this one came. What you mark here waits for the next one.
        </EmptyState>
      ) : (
        <Queue review={review} />
      )}
      <div className="visually-hidden" aria-live="polite" role="status">
        {said}
      </div>
    </section>
  )
}

function Head({ review }: { readonly review: VersionReview }) {
  const { items, transcript, unlooked } = review
  const decided = items.filter((item) => !isWaiting(item)).length
  return (
    <header className="versions-head">
      <div className="versions-head-line">
        <h1 className="versions-title reading">
          <bdi>{transcript.metadata.title}</bdi>
        </h1>
        <p className="versions-subtitle">
          Version {transcript.version?.number ?? 1} of {transcript.version?.of ?? 1}, read from {transcript.fileName}
        </p>
        <Read transcriptId={transcript.id} />
      </div>
      {items.length > 0 && (
        <>
          <StateBar items={items} />
          <div className="versions-head-line">
            <p className="versions-progress">
              <strong>
                {decided} of {items.length} decided
              </strong>
              {decided === items.length && ' – done. What was left stays readable on the older version.'}
            </p>
            <Bulk id="versions.acceptAll.exact" />
            <Bulk id="versions.acceptAll.moved" />
          </div>
        </>
      )}
      {unlooked > 0 && (
        <div className="versions-head-line versions-unlooked">
          <p>{counted(unlooked, 'passage')} marked or changed on an older version since, not looked for yet.</p>
          <Button onClick={() => runById('versions.gather')}>Look for {unlooked === 1 ? 'it' : 'them'}</Button>
        </div>
      )}
    </header>
  )
}

/** All of one kind in one step; not there when there are none. */
function Bulk({ id }: { readonly id: string }) {
  const command = commandById(id)
  if (command?.when() !== true) return null
  const [key] = command.shortcuts
  return (
    <Button onClick={() => runById(id)}>
      {labelOf(command)}
      {key !== undefined && <KeyHint keys={display(key)} />}
    </Button>
  )
}

function Read({ transcriptId }: { readonly transcriptId: TranscriptId }) {
  return (
    <Button look="quiet" onClick={() => useWorkspace.getState().goTo({ kind: 'reader', transcriptId, at: null })}>
      Read this version
    </Button>
  )
}

function Queue({ review }: { readonly review: VersionReview }) {
  const item = useVersions(activeItem)
  const older = useLibrary((state) => (item === null ? undefined : state.documents[item.from.transcriptId]))
  const newer = useLibrary((state) => state.documents[review.transcript.id])
  return (
    <div className="versions-queue">
      <ReviewList items={review.items} />
      {item !== null && older !== undefined && newer !== undefined && (
        <ReviewDetail key={item.id} item={item} older={older} newer={newer} />
      )}
    </div>
  )
}
