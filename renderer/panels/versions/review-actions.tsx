import type { ReviewItem } from '#shared/domain/version.ts'
import { commandById, runById } from '#renderer/commands/registry.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { Button } from '#renderer/ui/button.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import './review-actions.css'

/** What can be decided about a passage, each with its key. */
export function ReviewActions({ item }: { readonly item: ReviewItem }) {
  const hasMoved = item.decision === 'accepted' || item.decision === 'placed'
  const hasPlace = item.candidates.length > 0
  return (
    <div className="review-actions" role="toolbar" aria-label="Decision">
      {!hasMoved && hasPlace && <Action id="versions.accept" label="Accept this place" isPrimary />}
      {!hasMoved && item.candidates.length > 1 && <Action id="versions.nextCandidate" label="Next place" />}
      {!hasMoved && <Action id="versions.place" label="Choose by hand…" isPrimary={!hasPlace} />}
      {item.decision === 'waiting' && <Action id="versions.leave" label="Leave on the older version" />}
      {hasMoved && <p className="review-actions-done">To decide again, undo.</p>}
      <Action id="versions.skip" label={item.decision === 'waiting' ? 'Skip' : 'Next that waits'} isQuiet />
    </div>
  )
}

interface ActionProps {
  readonly id: string
  readonly label: string
  readonly isPrimary?: boolean
  readonly isQuiet?: boolean
}

function Action({ id, label, isPrimary = false, isQuiet = false }: ActionProps) {
  const command = commandById(id)
  const key = command?.shortcuts[0]
  return (
    <Button
      look={isPrimary ? 'primary' : isQuiet ? 'quiet' : 'plain'}
      disabled={command?.when() !== true}
      onClick={() => runById(id)}
    >
      {label}
      {key !== undefined && <KeyHint keys={display(key)} />}
    </Button>
  )
}
