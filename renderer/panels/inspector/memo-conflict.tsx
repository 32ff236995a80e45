import { Button } from '#renderer/ui/button.tsx'

interface MemoConflictProps {
  /** What stands in the library now; empty where the memo was removed. */
  readonly theirs: string
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** Two people, or two windows, wrote over the same memo: says so, and lets one choose. */
export function MemoConflict({ theirs, onKeepMine, onTakeTheirs }: MemoConflictProps) {
  return (
    <section className="memo-conflict" aria-label="The memo was changed elsewhere">
      <p role="alert">
        {theirs === ''
          ? 'This memo was removed elsewhere while you wrote. Your words above are not saved yet.'
          : 'This memo was changed elsewhere while you wrote. Your words above are not saved yet; in the library stands:'}
      </p>
      {theirs !== '' && <blockquote className="memo-conflict-theirs">{theirs}</blockquote>}
      <div className="memo-conflict-choice">
        <Button onClick={onKeepMine}>Keep mine</Button>
        <Button onClick={onTakeTheirs}>Take theirs</Button>
      </div>
    </section>
  )
}
