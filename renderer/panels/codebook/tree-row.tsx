import { ChevronRight, Folder } from 'lucide-react'
import { useState, type DragEvent, type KeyboardEvent } from 'react'
import type { TagId } from '#shared/domain/ids.ts'
import { moveTag } from '#renderer/commands/codebook-commands.ts'
import { dropTarget, type TreeRow } from '#renderer/state/codebook-tree.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { TallyBar } from '#renderer/ui/tally-bar.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { TagSwatch } from '#renderer/ui/tag-swatch.tsx'
import { counted } from '#renderer/state/wording.ts'
import './tree-row.css'

interface TreeRowViewProps {
  readonly row: TreeRow
  /** Passages of the most used tag: what a full bar stands for. */
  readonly most: number
  readonly tabbable: boolean
  readonly selected: boolean
  readonly onSelect: () => void
  readonly onToggle: () => void
  readonly onRename: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

type Zone = 'before' | 'into' | 'after'

/** What is being dragged. Browsers hide a drag's data until it is dropped. */
let dragged: TagId | null = null

export function TreeRowView(props: TreeRowViewProps) {
  const { row, most, tabbable, selected, onSelect, onToggle, onRename, onKeyDown } = props
  const { tag } = row
  const [zone, setZone] = useState<Zone | null>(null)

  const targetOf = (where: Zone) =>
    dragged === null ? null : dropTarget(useLibrary.getState().tags, dragged, tag.id, where)
  const onDragOver = (event: DragEvent): void => {
    const where = zoneOf(event)
    const fits = targetOf(where) !== null
    setZone(fits ? where : null)
    if (fits) event.preventDefault()
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    const target = targetOf(zoneOf(event))
    if (dragged !== null && target !== null) void moveTag(dragged, target)
    dragged = null
    setZone(null)
  }

  return (
    <div
      className={`tree-row ${tag.isCodable ? '' : 'tree-row-group'} ${zone === null ? '' : `tree-row-drop-${zone}`}`}
      role="treeitem"
      data-tag={tag.id}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={selected}
      aria-expanded={row.hasChildren ? row.expanded : undefined}
      tabIndex={tabbable ? 0 : -1}
      style={{ paddingInlineStart: 8 + (row.level - 1) * 18 }}
      draggable
      onClick={onSelect}
      onDoubleClick={onRename}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        dragged = tag.id
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', tag.name)
      }}
      onDragEnd={() => {
        dragged = null
      }}
      onDragOver={onDragOver}
      onDragLeave={() => setZone(null)}
      onDrop={onDrop}
    >
      <span
        className={`tree-row-chevron ${row.expanded ? 'tree-row-open' : ''}`}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation()
          if (row.hasChildren) onToggle()
        }}
      >
        {row.hasChildren && <ChevronRight size={14} />}
      </span>
      {tag.isCodable ? <TagSwatch colour={tag.colour} pattern={tag.pattern} /> : <Folder size={14} aria-hidden />}
      <span className="tree-row-name">{tag.name}</span>
      <span className="visually-hidden">{saidBeside(row)}</span>
      <span className="tree-row-figures" aria-hidden="true">
        {tag.shortcut !== null && <KeyHint keys={tag.shortcut} />}
        {tag.isCodable && <TallyBar count={tag.passageCount} most={most} colour={tag.colour} />}
      </span>
    </div>
  )
}

/** What the drawn key and number say, after the name. */
function saidBeside({ tag }: TreeRow): string {
  if (!tag.isCodable) return 'group'
  const key = tag.shortcut === null ? '' : `key ${tag.shortcut}, `
  return `${key}${counted(tag.passageCount, 'passage')}`
}

/** The upper and lower quarter of a row mean beside it, the middle means under it. */
function zoneOf(event: DragEvent): Zone {
  const box = event.currentTarget.getBoundingClientRect()
  const share = (event.clientY - box.top) / box.height
  if (share < 0.28) return 'before'
  return share > 0.72 ? 'after' : 'into'
}
