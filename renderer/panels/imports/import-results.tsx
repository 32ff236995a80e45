import type { ImportCounts, ImportItem } from '#renderer/state/imports-store.ts'
import './import-results.css'

/** Which files of an import are listed. */
export type Shown = 'all' | 'imported' | 'to-check' | 'already-there' | 'refused' | 'not-started' | 'unfinished'

interface ImportResultsProps {
  readonly counts: ImportCounts
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}

/** The results as a bar, and below it what each colour means, to be chosen from. */
export function ImportResults({ counts, shown, onShow }: ImportResultsProps) {
  const { all, imported, toCheck } = counts
  const kinds: readonly (readonly [Shown, string, number])[] = [
    ['imported', 'Imported', imported],
    ['to-check', 'With warnings', toCheck],
    ['already-there', 'Already there', counts.alreadyThere],
    ['refused', 'Refused', counts.refused],
    ['not-started', 'Not started', counts.notStarted],
    ['unfinished', 'On the way', counts.unfinished],
  ]
  return (
    <div className="import-results">
      <div className="import-results-bar" aria-hidden>
        {kinds.map(([kind, , count]) => (
          <span
            key={kind}
            className={`import-results-${kind}`}
            style={{ flexGrow: kind === 'imported' ? imported - toCheck : count }}
          />
        ))}
      </div>
      <div className="import-results-kinds" role="group" aria-label="Show">
        <KindButton label="All" count={all} isShown={shown === 'all'} onShow={() => onShow('all')} />
        {kinds
          .filter(([kind, , count]) => count > 0 || kind === shown)
          .map(([kind, label, count]) => (
            <KindButton
              key={kind}
              kind={kind}
              label={label}
              count={count}
              isShown={shown === kind}
              onShow={() => onShow(kind)}
            />
          ))}
      </div>
    </div>
  )
}

interface KindButtonProps {
  readonly kind?: Shown
  readonly label: string
  readonly count: number
  readonly isShown: boolean
  readonly onShow: () => void
}

function KindButton({ kind, label, count, isShown, onShow }: KindButtonProps) {
  return (
    <button type="button" className="import-results-kind" aria-pressed={isShown} onClick={onShow}>
      {kind !== undefined && <span className={`import-results-swatch import-results-${kind}`} aria-hidden />}
      {label} <span className="import-results-count">{count.toLocaleString('en-GB')}</span>
    </button>
  )
}

/** True when a file is among those shown. */
export function isShown({ stage }: ImportItem, shown: Shown): boolean {
  switch (shown) {
    case 'all':
      return true
    case 'to-check':
      return stage.kind === 'imported' && stage.warnings.length > 0
    case 'unfinished':
      return stage.kind === 'waiting' || stage.kind === 'reading' || stage.kind === 'storing'
    case 'imported':
    case 'already-there':
    case 'refused':
    case 'not-started':
      return stage.kind === shown
    default:
      return shown satisfies never
  }
}
