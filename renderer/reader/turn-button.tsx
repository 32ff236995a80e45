import { MoreHorizontal, PencilLine } from 'lucide-react'
import { useContext } from 'react'
import { titleOf } from '#renderer/commands/titles.ts'
import { useCorrections } from '#renderer/state/corrections-store.ts'
import { CorrectedTurnsContext } from './reader-context.ts'
import './turn-button.css'

/**
 * Opens what can be put right about a turn. Not a stop of the Tab key: there are as many as turns, and one key opens the
 * menu of the turn one reads.
 */
export function TurnButton({ turn, speaker }: { readonly turn: number; readonly speaker: string }) {
  return (
    <button
      type="button"
      className="turn-button"
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={`Correct this turn of ${speaker}`}
      title={titleOf('correct.menu')}
      // The words that were selected stay so: a turn may be split there.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        const { left, top, bottom } = event.currentTarget.getBoundingClientRect()
        useCorrections.setState({ menu: { turn, box: { left, top, bottom } } })
      }}
    >
      <MoreHorizontal size={16} aria-hidden />
    </button>
  )
}

/** Says that a turn is not as the parser left it, and what was put right. */
export function CorrectedMark({ turn }: { readonly turn: number }) {
  const sentences = useContext(CorrectedTurnsContext).get(turn)
  if (sentences === undefined) return null
  const words = `Corrected by hand: ${sentences.join(' ')}`
  return (
    <span className="corrected-mark" title={words}>
      <PencilLine size={12} aria-hidden />
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
