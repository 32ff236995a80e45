import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useMemo } from 'react'
import { BlockView } from './block-view.tsx'
import type { MarkSegment } from './marks.ts'
import { estimatedHeight, type Measure } from './overview-scale.ts'
import type { Block, Section } from './reading-model.ts'
import type { Filled } from './use-filling.ts'
import './section-view.css'

interface SectionViewProps {
  readonly section: Section
  readonly text: string
  readonly marks: ReadonlyMap<number, readonly MarkSegment[]>
  readonly measure: Measure
  readonly filled: Filled
  readonly isFolded: boolean
  readonly onFold: (section: number, folded: boolean) => void
  /** Blocks folded into a line each, and those of them that were opened by hand, by index. */
  readonly closed: ReadonlySet<number>
  readonly opened: ReadonlySet<number>
  readonly onOpen: (block: number, isOpen: boolean) => void
}

const NONE: readonly MarkSegment[] = []

/** A part under its sticky head. Boilerplate can be folded into one line that says what it is and how long. */
export const SectionView = memo(function SectionView(props: SectionViewProps) {
  const { section, text, marks, measure, filled, isFolded, onFold, closed, opened, onOpen } = props
  const chunks = useMemo(() => chunksOf(section.blocks, measure, closed), [section, measure, closed])
  const canFold = section.kind === 'boilerplate'
  return (
    <section className={`section section-${section.kind ?? 'text'}`} aria-labelledby={`section-${section.index}`}>
      <h2 className="section-head" id={`section-${section.index}`}>
        {canFold ? (
          <button
            type="button"
            className="section-fold"
            aria-expanded={!isFolded}
            onClick={() => onFold(section.index, !isFolded)}
          >
            {isFolded ? <ChevronRight size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
            {section.title}, {section.paragraphCount === 1 ? '1 paragraph' : `${section.paragraphCount} paragraphs`}
          </button>
        ) : (
          section.title
        )}
      </h2>
      {!isFolded &&
        chunks.map((chunk) =>
          isFilled(chunk, filled) ? (
            <div key={chunk.start} className="chunk" style={{ containIntrinsicBlockSize: `auto ${chunk.height}px` }}>
              {chunk.blocks.map((block) => (
                <BlockView
                  key={block.start}
                  block={block}
                  text={text}
                  segments={marks.get(block.index) ?? NONE}
                  fold={closed.has(block.index) ? 'closed' : opened.has(block.index) ? 'opened' : null}
                  onOpen={onOpen}
                />
              ))}
            </div>
          ) : (
            <div key={chunk.start} className="chunk" data-from={chunk.start} style={{ blockSize: chunk.height }} />
          ),
        )}
    </section>
  )
})

/** So many blocks are skipped at once while they are out of view: a browser asks every skipped element in turn. */
const CHUNK = 16

interface Chunk {
  /** UTF-16 offset. */
  readonly start: number
  readonly blocks: readonly Block[]
  /** In CSS pixels, estimated. */
  readonly height: number
}

function chunksOf(blocks: readonly Block[], measure: Measure, closed: ReadonlySet<number>): readonly Chunk[] {
  return Array.from({ length: Math.ceil(blocks.length / CHUNK) }, (_, index) => {
    const own = blocks.slice(index * CHUNK, (index + 1) * CHUNK)
    const height = own.reduce((sum, block) => sum + estimatedHeight(block, measure, closed), 0)
    return { start: own[0]?.start ?? 0, blocks: own, height }
  })
}

function isFilled({ blocks }: Chunk, { from, to }: Filled): boolean {
  return (blocks[0]?.index ?? 0) < to && (blocks.at(-1)?.index ?? 0) >= from
}
