import { memo, type ReactNode } from 'react'
import type { Paragraph } from '#shared/domain/paragraphs.ts'
import { directionOf } from '#shared/lib/direction.ts'
import { BlockStub, FoldAgain } from './block-stub.tsx'
import { MarginBrackets } from './margin-brackets.tsx'
import type { MarkSegment } from './marks.ts'
import type { Block, TurnBlock } from './reading-model.ts'
import { CorrectedMark, TurnButton } from './turn-button.tsx'
import './block-view.css'

interface BlockViewProps {
  readonly block: Block
  readonly text: string
  readonly segments: readonly MarkSegment[]
  /** Null unless only some voices are shown and this is not one of them. */
  readonly fold: 'closed' | 'opened' | null
  readonly onOpen: (block: number, isOpen: boolean) => void
}

/** A turn or a stretch of prose. */
export const BlockView = memo(function BlockView({ block, text, segments, fold, onOpen }: BlockViewProps) {
  if (fold === 'closed') {
    const passageCount = segments.filter((segment) => segment.isFirst).length
    return <BlockStub block={block} text={text} passageCount={passageCount} onOpen={onOpen} />
  }
  const look = block.kind === 'turn' ? turnLook(block) : 'block-prose'
  return (
    <div className={`block ${look}`} data-block={block.index} dir={blockDirection(block, text)}>
      {segments.length > 0 && <MarginBrackets block={block} segments={segments} text={text} />}
      {fold === 'opened' && <FoldAgain block={block} onOpen={onOpen} />}
      {block.kind === 'turn' && <TurnHead block={block} />}
      {block.paragraphs.map((paragraph) => (
        <ParagraphView key={paragraph.start} paragraph={paragraph} page={block.pages.get(paragraph.start)}>
          {text.slice(paragraph.start, paragraph.end)}
        </ParagraphView>
      ))}
    </div>
  )
})

/** Head, margin and brackets of a turn stand on the sides where its first words run from and to. */
function blockDirection({ paragraphs: [first] }: Block, text: string): 'rtl' | undefined {
  const start = first === undefined ? '' : text.slice(first.start, Math.min(first.end, first.start + 200))
  return directionOf(start) === 'rtl' ? 'rtl' : undefined
}

function turnLook(block: TurnBlock): string {
  if (block.speaker?.roleClass === 'operator') return 'block-turn block-quiet'
  const asks = block.isQuestion || block.speaker?.roleClass === 'analyst' || block.speaker?.roleClass === 'interviewer'
  return asks ? 'block-turn block-question' : 'block-turn'
}

/** Who speaks does not change with what is marked. */
const TurnHead = memo(function TurnHead({ block }: { readonly block: TurnBlock }) {
  const { speaker, place } = block
  const number = block.paragraphs[0]?.number
  const role = speaker === null ? '' : [speaker.role, speaker.affiliation].filter((words) => words !== null).join(', ')
  return (
    <header className="turn-head">
      <h3 className="turn-speaker">
        <bdi className={speaker === null ? 'turn-nobody' : 'turn-name'}>{speaker?.name ?? 'Speaker not named'}</bdi>
        {role !== '' && (
          <>
            {' '}
            <bdi className="turn-role">{role}</bdi>
          </>
        )}
      </h3>
      <span className="turn-place">
        <TurnButton turn={block.start} speaker={speaker?.name ?? 'nobody named'} />
        <CorrectedMark turn={block.start} />
        {place !== null && <span className="turn-exchange">{place}</span>}
        {number !== undefined && <span title={`Paragraph ${number} of the transcript`}>¶{number}</span>}
      </span>
    </header>
  )
})

interface ParagraphViewProps {
  readonly paragraph: Paragraph
  /** Label of the page that begins in the paragraph. */
  readonly page: string | undefined
  readonly children: ReactNode
}

/** The text node inside is exactly the canonical text from `data-start` on: selection.ts relies on it. */
const ParagraphView = memo(function ParagraphView({ paragraph, page, children }: ParagraphViewProps) {
  return (
    <p className="paragraph" dir="auto" data-start={paragraph.start} data-number={paragraph.number} data-page={page}>
      {children}
    </p>
  )
})
