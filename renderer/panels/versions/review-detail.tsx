import { ChevronLeft, ChevronRight, StickyNote, UserRoundX } from 'lucide-react'
import { useMemo } from 'react'
import type { Passage } from '#shared/domain/passage.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { ReviewItem } from '#shared/domain/version.ts'
import type { Range } from '#shared/lib/range.ts'
import { runById } from '#renderer/commands/registry.ts'
import { titleOf } from '#renderer/commands/titles.ts'
import { changedVoice } from '#renderer/state/changed-voice.ts'
import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { passageFacts } from '#renderer/state/passage-facts.ts'
import { useVersions } from '#renderer/state/versions-store.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { TagChip } from '#renderer/ui/tag-chip.tsx'
import { ContextView } from './context-view.tsx'
import { contextOf, contextsOf, type Piece } from './contexts.ts'
import { ReviewActions } from './review-actions.tsx'
import { STATE_NAMES } from './state-names.tsx'
import './review-detail.css'

interface ReviewDetailProps {
  readonly item: ReviewItem
  readonly older: TranscriptDocument
  readonly newer: TranscriptDocument
}

/** One passage: where it stood, where it may stand now, what it carries, and what can be decided. */
export function ReviewDetail({ item, older, newer }: ReviewDetailProps) {
  const chosen = useVersions((state) => state.candidates[item.id] ?? 0)
  const shown = Math.min(chosen, Math.max(0, item.candidates.length - 1))
  const tags = useLibrary((state) => state.tags)
  const hasMoved = item.decision === 'accepted' || item.decision === 'placed'
  const place = hasMoved ? item.passage.anchor.position : (item.candidates[shown]?.range ?? null)
  const { from } = item
  const contexts = useMemo(() => compareAt(older.text, from.range, newer.text, place), [older, from, newer, place])
  const voice = place === null || hasMoved ? null : changedVoice(item, older, newer, place)
  const [first] = item.passage.tagIds
  const colour = first === undefined ? null : (tagsById(tags).get(first)?.colour ?? null)
  const { word, meaning, Icon } = STATE_NAMES[item.state]
  const olderNumber = older.summary.version?.number ?? 1

  return (
    <article ref={showPassage} className="review-detail" aria-label="Passage under review">
      <header className={`review-detail-head state-${item.state}`}>
        <h2 className="review-detail-state">
          <Icon className="state-icon" size={16} aria-hidden />
          {word}
        </h2>
        <p className="review-detail-meaning">{sentence(item, meaning)}</p>
        {item.candidates.length > 1 && !hasMoved && <CandidateStepper shown={shown} of={item.candidates.length} />}
      </header>
      <div className="review-detail-sides">
        <ContextView
          side="older"
          label={`Older version (${olderNumber})`}
          head={placeInWords(older, item.passage, from.range)}
          pieces={contexts.older}
          language={older.summary.metadata.language}
          colour={colour}
        />
        {place === null ? (
          <section className="context-view context-view-nowhere" aria-label="Newer version">
            <h3 className="context-view-label">Newer version</h3>
            <p>
              Nothing like these words was found. Choose a place by hand, or leave the passage on the older version: it
              stays readable there with everything it carries.
            </p>
          </section>
        ) : (
          <ContextView
            side="newer"
            label={hasMoved ? 'Newer version, where it stands now' : 'Newer version'}
            head={placeInWords(newer, item.passage, place)}
            pieces={contexts.newer}
            language={newer.summary.metadata.language}
            colour={colour}
          />
        )}
      </div>
      {voice !== null && (
        <p className="review-detail-note review-detail-warning" role="note">
          <UserRoundX size={16} aria-hidden />
          Somebody else says this in the newer version: {voice.after ?? 'nobody is named'}, no longer{' '}
          {voice.before ?? 'nobody'}.
        </p>
      )}
      {contexts.isElsewhere && place !== null && (
        <p className="review-detail-note">
          The words around it are others here, so only the passage itself is compared.
        </p>
      )}
      <Carried passage={item.passage} />
      <ReviewActions item={item} />
    </article>
  )
}

/** Where the column is short, the passage itself is what is seen first. */
function showPassage(detail: HTMLElement | null): void {
  if (detail === null || detail.scrollHeight <= detail.clientHeight) return
  detail.querySelector('mark')?.scrollIntoView({ block: 'center' })
}

function sentence(item: ReviewItem, meaning: string): string {
  if (item.decision === 'accepted') return 'Accepted: it stands on the newer version now.'
  if (item.decision === 'placed') return 'Placed by hand: it stands on the newer version now.'
  if (item.decision === 'left') return 'Left on the older version. You can still move it.'
  if (item.state === 'ambiguous' && item.candidates.length === 1)
    return 'One place is likely, but not certain: a number changed, or too much else.'
  return meaning
}

function CandidateStepper({ shown, of }: { readonly shown: number; readonly of: number }) {
  return (
    <div className="review-detail-stepper" role="group" aria-label="Places that may be meant">
      <IconButton label={titleOf('versions.previousCandidate')} onClick={() => runById('versions.previousCandidate')}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <span>
        Place {shown + 1} of {of}
      </span>
      <IconButton label={titleOf('versions.nextCandidate')} onClick={() => runById('versions.nextCandidate')}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
    </div>
  )
}

/** What moves with the passage. */
function Carried({ passage }: { readonly passage: Passage }) {
  const tags = useLibrary((state) => state.tags)
  const byId = tagsById(tags)
  const own = passage.tagIds.flatMap((id) => byId.get(id) ?? [])
  if (own.length === 0 && passage.memo === null) return null
  return (
    <section className="review-detail-carried" aria-label="What it carries">
      {own.length > 0 && (
        <ul className="review-detail-tags" aria-label="Tags">
          {own.map((tag) => (
            <li key={tag.id}>
              <TagChip name={tag.name} colour={tag.colour} pattern={tag.pattern} />
            </li>
          ))}
        </ul>
      )}
      {passage.memo !== null && (
        <p className="review-detail-memo">
          <StickyNote size={14} aria-label="Memo" role="img" />
          {passage.memo}
        </p>
      )}
    </section>
  )
}

function compareAt(olderText: string, from: Range, newerText: string, place: Range | null) {
  const older = { text: olderText, range: from }
  if (place !== null) return contextsOf(older, { text: newerText, range: place })
  const nothing: readonly Piece[] = []
  return { older: contextOf(older), newer: nothing, isElsewhere: false }
}

/** Who speaks there, and the paragraph: "Edda Holm, Answer 1, ¶9". */
function placeInWords(document: TranscriptDocument, passage: Passage, range: Range): string {
  const facts = passageFacts(document, { ...passage, anchor: { ...passage.anchor, position: range } })
  const paragraph = facts.paragraph === null ? null : `¶${facts.paragraph}`
  return [facts.speaker?.name ?? null, facts.exchange ?? facts.part, paragraph]
    .filter((part) => part !== null)
    .join(', ')
}
