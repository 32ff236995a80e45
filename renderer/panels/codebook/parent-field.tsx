import { useMemo } from 'react'
import type { Tag } from '#shared/domain/codebook.ts'
import { moveTag } from '#renderer/commands/codebook-commands.ts'
import { childrenOf, isWithin, treeRows } from '#renderer/state/codebook-tree.ts'
import { Field, Select } from '#renderer/ui/field.tsx'

const EVERYTHING_OPEN: ReadonlySet<never> = new Set()

/** What an entry stands under; choosing another one moves it to the end there. */
export function ParentField({ tag, tags }: { readonly tag: Tag; readonly tags: readonly Tag[] }) {
  const rows = useMemo(
    () => treeRows(tags, EVERYTHING_OPEN).filter((row) => !isWithin(tags, row.tag.id, tag.id)),
    [tags, tag.id],
  )
  return (
    <Field label="Stands under">
      {(ids) => (
        <Select
          {...ids}
          value={tag.parentId ?? ''}
          onChange={(event) => {
            const parent = rows.find((row) => row.tag.id === event.target.value)?.tag ?? null
            void moveTag(tag.id, {
              parentId: parent?.id ?? null,
              position: childrenOf(tags, parent?.id ?? null).length,
            })
          }}
        >
          <option value="">Nothing: at the top</option>
          {rows.map((row) => (
            <option key={row.tag.id} value={row.tag.id}>
              {/* A select cannot draw a tree; a blank per level says it. */}
              {'\u2003'.repeat(row.level - 1) + row.tag.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
