import { memo, useMemo } from 'react'
import { reader } from '#renderer/state/reader-controller.ts'
import { useReader } from '#renderer/state/reader-store.ts'
import type { Exchange } from '#shared/domain/transcript.ts'
import type { Mark } from './marks.ts'
import { currentKeys, outlineOf, type OutlineNode } from './outline-model.ts'
import type { ReadingModel } from './reading-model.ts'
import { Count } from './transcript-switcher.tsx'
import './outline.css'

interface OutlineProps {
  readonly model: ReadingModel
  readonly exchanges: readonly Exchange[]
  readonly marks: readonly Mark[]
}

/** Parts, exchanges and speakers, with how many passages each has. Follows the reading place. */
export function Outline({ model, exchanges, marks }: OutlineProps) {
  const outline = useMemo(() => outlineOf(model, exchanges, marks), [model, exchanges, marks])
  const current = useReader((state) => currentKeys(outline, state.place + 1).join(' ')).split(' ')
  return (
    <nav aria-labelledby="outline-heading">
      <h2 className="left-heading left-heading-plain" id="outline-heading">
        Outline
      </h2>
      <ul className="outline">
        {outline.map((part) => (
          <li key={part.key}>
            <OutlineItem node={part} isCurrent={current.at(-1) === part.key} />
            {part.children.length > 0 && (
              <ul>
                {part.children.map((child) => (
                  <li key={child.key}>
                    <OutlineItem node={child} isCurrent={current.at(-1) === child.key} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface OutlineItemProps {
  readonly node: OutlineNode
  readonly isCurrent: boolean
}

const OutlineItem = memo(function OutlineItem({ node, isCurrent }: OutlineItemProps) {
  return (
    <button
      type="button"
      className="left-item outline-item"
      aria-current={isCurrent ? 'location' : undefined}
      title={node.hint === '' ? node.label : `${node.label} · ${node.hint}`}
      onClick={() => {
        reader()?.showBlock(node.start)
        useReader.setState({ drawer: null })
      }}
    >
      <span className="left-label">
        <bdi>{node.label}</bdi>
        {node.hint !== '' && <bdi className="outline-hint"> · {node.hint}</bdi>}
      </span>
      <Count value={node.passageCount} />
    </button>
  )
})
