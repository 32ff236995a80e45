import { ChevronDown, ChevronRight } from 'lucide-react'
import { counted } from '#renderer/state/wording.ts'
import { countWords } from './count-words.ts'
import type { Block } from './reading-model.ts'
import './block-stub.css'

interface BlockStubProps {
  readonly block: Block
  readonly text: string
  /** How many passages begin in it. */
  readonly passageCount: number
  readonly onOpen: (block: number, isOpen: boolean) => void
}

/** A block folded into a line while other voices are read: who speaks, and how much. It opens in place. */
export function BlockStub({ block, text, passageCount, onOpen }: BlockStubProps) {
  const words = counted(countWords(text.slice(block.start, block.end)), 'word')
  const howMuch = passageCount === 0 ? words : `${words}, ${counted(passageCount, 'passage')}`
  const speaker = block.kind === 'turn' ? block.speaker : null
  const place = block.kind === 'turn' ? block.place : null
  const name = block.kind === 'prose' ? 'Text' : (speaker?.name ?? 'Speaker not named')
  const button = (
    <button type="button" className="stub" aria-expanded={false} onClick={() => onOpen(block.index, true)}>
      <ChevronRight size={14} aria-hidden />
      <bdi className="stub-name">{name}</bdi>
      {speaker?.affiliation != null && <bdi className="stub-firm">{speaker.affiliation}</bdi>}
      <span className="stub-words">{howMuch}</span>
      {place !== null && <span className="stub-place">{place}</span>}
    </button>
  )
  return (
    <div
      className={`block block-stub ${block.kind === 'turn' && block.isQuestion ? 'block-stub-question' : ''}`}
      data-block={block.index}
      data-stub={block.start}
      data-stub-end={block.end}
    >
      {block.kind === 'turn' ? <h3>{button}</h3> : button}
    </div>
  )
}

interface FoldAgainProps {
  readonly block: Block
  readonly onOpen: (block: number, isOpen: boolean) => void
}

/** Folds a block that was opened for context. */
export function FoldAgain({ block, onOpen }: FoldAgainProps) {
  return (
    <button type="button" className="stub stub-again" aria-expanded onClick={() => onOpen(block.index, false)}>
      <ChevronDown size={14} aria-hidden />
      Fold again
    </button>
  )
}
