import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'

export const tagId = (name: string) => `tag-${name}` as TagId

/** A codebook from an outline: "Supply" at the top, "  Steel" under it; a group ends in "/". Counts come after "=". */
export function codebook(outline: string): readonly Tag[] {
  const open: { depth: number; id: TagId }[] = []
  const positions = new Map<TagId | null, number>()
  return outline
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const depth = (line.length - line.trimStart().length) / 2
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
      const parentId = open.at(-1)?.id ?? null
      const [named = '', count = '0'] = line.trim().split('=')
      const isGroup = named.endsWith('/')
      const name = isGroup ? named.slice(0, -1) : named
      const id = tagId(name)
      open.push({ depth, id })
      const position = positions.get(parentId) ?? 0
      positions.set(parentId, position + 1)
      return {
        id,
        parentId,
        name,
        colour: 'rose',
        pattern: 'solid',
        description: '',
        cues: [],
        shortcut: null,
        isCodable: !isGroup,
        position,
        passageCount: Number(count),
      }
    })
}
