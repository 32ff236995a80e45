import { useEffect, useMemo, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { createTag, updateTag } from '#renderer/commands/codebook-commands.ts'
import { useShallow } from 'zustand/react/shallow'
import { useCodebook } from '#renderer/state/codebook-store.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { treeRows, type TreeRow } from '#renderer/state/codebook-tree.ts'
import { NameRow } from './name-row.tsx'
import { TreeRowView } from './tree-row.tsx'
import { treeKey, type TreeMove } from './tree-keys.ts'
import { runById } from '#renderer/commands/registry.ts'
import { useTypeAhead } from './use-type-ahead.ts'
import './codebook-tree.css'

interface CodebookTreeProps {
  readonly tags: readonly Tag[]
  readonly selectedId: TagId | null
}

/** The codebook as a tree one can walk, name, move and fold with the keyboard (APG tree view); selection follows focus. */
export function CodebookTree({ tags, selectedId }: CodebookTreeProps) {
  const collapsed = useCodebook((state) => state.collapsed)
  const naming = useCodebook((state) => state.naming)
  const focusRequest = useCodebook((state) => state.focusRequest)
  const { select, setCollapsed, name } = useCodebook(useShallow(actionsOf))
  const tree = useRef<HTMLDivElement>(null)
  // The codebook as it was when the keyboard was asked for; null when nobody asks.
  const focusSince = useRef<readonly Tag[] | null>(null)
  const rows = useMemo(() => treeRows(tags, collapsed), [tags, collapsed])
  const most = useMemo(() => tags.reduce((max, tag) => Math.max(max, tag.passageCount), 0), [tags])
  const search = useTypeAhead()
  const current = rows.find((row) => row.tag.id === selectedId) ?? rows[0] ?? null

  const goTo = (row: TreeRow | undefined): void => {
    if (row === undefined) return
    select(row.tag.id)
    rowElement(tree.current, row.tag.id)?.focus()
  }

  // A row that React has moved or made anew loses the keyboard: whoever held it gets it back.
  useEffect(() => {
    if (focusSince.current === null || naming !== null || !rows.some((row) => row.tag.id === selectedId)) return
    rowElement(tree.current, selectedId)?.focus()
    if (focusSince.current !== tags) focusSince.current = null
  }, [rows, tags, selectedId, naming, tree])
  useEffect(() => {
    if (focusRequest === 0) return
    focusSince.current = useLibrary.getState().tags
    rowElement(tree.current, useCodebook.getState().selectedId)?.focus()
  }, [focusRequest, tree])
  useEffect(() => {
    rowElement(tree.current, selectedId)?.scrollIntoView({ block: 'nearest' })
  }, [selectedId, tree])

  const apply = (move: TreeMove, row: TreeRow): void => {
    const index = rows.indexOf(row)
    switch (move.kind) {
      case 'next':
        return goTo(rows[index + 1])
      case 'previous':
        return goTo(rows[index - 1])
      case 'first':
        return goTo(rows[0])
      case 'last':
        return goTo(rows.at(-1))
      case 'open':
        if (row.hasChildren && !row.expanded) return setCollapsed(row.tag.id, false)
        return row.hasChildren ? goTo(rows[index + 1]) : undefined
      case 'close':
        if (row.expanded) return setCollapsed(row.tag.id, true)
        return goTo(rows.find((candidate) => candidate.tag.id === row.tag.parentId))
      case 'open-siblings':
        for (const other of rows) if (other.tag.parentId === row.tag.parentId) setCollapsed(other.tag.id, false)
        return
      case 'edit':
        document.querySelector<HTMLInputElement>('#tag-name')?.select()
        return
      case 'command':
        focusSince.current = tags
        select(row.tag.id)
        return runById(move.id)
      case 'type':
        return goTo(search(rows, index, move.letter))
    }
  }

  const onKeyDown = (event: KeyboardEvent, row: TreeRow): void => {
    const move = treeKey(event)
    if (move === null) return
    event.preventDefault()
    apply(move, row)
  }

  // Whoever goes elsewhere on purpose is not called back.
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && tree.current?.contains(relatedTarget) === false) focusSince.current = null
  }
  // Leaving a name with the mouse saves it too, but the keyboard then belongs to where the mouse went.
  const nameDone = (problem: string | null, byKey: boolean): string | null => {
    if (problem !== null) return problem
    focusSince.current = byKey ? tags : null
    name(null)
    return null
  }
  const cancel = (byKey: boolean): void => {
    focusSince.current = byKey ? tags : null
    name(null)
  }
  const newRow = (level: number) =>
    naming?.kind === 'new' && (
      <NameRow
        key="new"
        level={level}
        label={naming.isCodable ? 'Name of the new tag' : 'Name of the new group'}
        initial=""
        onSave={async (text, byKey) =>
          nameDone(await createTag({ name: text, parentId: naming.parentId, isCodable: naming.isCodable }), byKey)
        }
        onCancel={cancel}
      />
    )

  return (
    <div className="codebook-tree" role="tree" aria-label="Codebook" ref={tree} onBlur={onBlur}>
      {rows.map((row, index) => [
        naming?.kind === 'rename' && naming.id === row.tag.id ? (
          <NameRow
            key={row.tag.id}
            level={row.level}
            label={`New name of ${row.tag.name}`}
            initial={row.tag.name}
            onSave={async (text, byKey) => nameDone(await updateTag(row.tag.id, { name: text }), byKey)}
            onCancel={cancel}
          />
        ) : (
          <TreeRowView
            key={row.tag.id}
            row={row}
            most={most}
            tabbable={row === current}
            selected={row.tag.id === selectedId}
            onSelect={() => goTo(row)}
            onToggle={() => setCollapsed(row.tag.id, row.expanded)}
            onRename={() => name({ kind: 'rename', id: row.tag.id })}
            onKeyDown={(event) => onKeyDown(event, row)}
          />
        ),
        naming?.kind === 'new' && endsBranch(rows, index, naming.parentId) && newRow(levelBelow(rows, naming.parentId)),
      ])}
      {rows.length === 0 && newRow(1)}
    </div>
  )
}

const actionsOf = ({ select, setCollapsed, name }: ReturnType<typeof useCodebook.getState>) => ({
  select,
  setCollapsed,
  name,
})

function rowElement(tree: HTMLElement | null, id: TagId | null): HTMLElement | null {
  return id === null ? null : (tree?.querySelector<HTMLElement>(`[data-tag="${id}"]`) ?? null)
}

/** True for the last visible row below `parentId`, after which a new entry of that parent stands. */
function endsBranch(rows: readonly TreeRow[], index: number, parentId: TagId | null): boolean {
  if (parentId === null) return index === rows.length - 1
  const top = rows.findIndex((row) => row.tag.id === parentId)
  const row = rows[top]
  if (row === undefined || index < top) return false
  const after = rows.findIndex((candidate, at) => at > top && candidate.level <= row.level)
  return index === (after === -1 ? rows.length : after) - 1
}

function levelBelow(rows: readonly TreeRow[], parentId: TagId | null): number {
  return (rows.find((row) => row.tag.id === parentId)?.level ?? 0) + 1
}
