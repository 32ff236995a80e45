import type { ReactNode } from 'react'
import type { Piece } from './contexts.ts'
import './context-view.css'

interface ContextViewProps {
  readonly label: string
  /** Who speaks and where. */
  readonly head: ReactNode
  readonly pieces: readonly Piece[]
  readonly language: string | null
  /** The colour and pattern of the passage's first tag. */
  readonly colour: string | null
  readonly side: 'older' | 'newer'
}

/** A passage in its surroundings. Words that stand only here are marked: struck in the older, underlined in the newer. */
export function ContextView({ label, head, pieces, language, colour, side }: ContextViewProps) {
  return (
    <section className={`context-view context-view-${side}`} aria-label={label}>
      <h3 className="context-view-label">{label}</h3>
      <p className="context-view-head">{head}</p>
      <div className="context-view-text reading" lang={language ?? undefined} dir="auto">
        {/* Joined passages never stand twice: the index tells the pieces of one text apart. */}
        {pieces.map((piece, index) => (
          <PieceView key={`${index} ${piece.text.length}`} piece={piece} colour={colour} side={side} />
        ))}
      </div>
    </section>
  )
}

interface PieceViewProps {
  readonly piece: Piece
  readonly colour: string | null
  readonly side: 'older' | 'newer'
}

function PieceView({ piece, colour, side }: PieceViewProps) {
  const words = !piece.differs ? piece.text : side === 'older' ? <del>{piece.text}</del> : <ins>{piece.text}</ins>
  if (!piece.isPassage) return <span className="context-view-around">{words}</span>
  return <mark className={`context-view-passage tag-colour-${colour ?? 'none'}`}>{words}</mark>
}
