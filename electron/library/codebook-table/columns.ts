/**
 * The columns of a codebook as a table, by the names we write and those other tools use (a Taguette or QualCoder
 * list has "tag" or "name", "description" or "memo", "category").
 */
export const codebookColumns = {
  name: ['name', 'tag', 'code'],
  parent: ['parent', 'group', 'category', 'catname'],
  kind: ['kind', 'type'],
  colour: ['colour', 'color'],
  pattern: ['pattern'],
  key: ['key', 'shortcut'],
  description: ['description', 'memo', 'definition'],
  cues: ['cues', 'keywords'],
} as const

export type CodebookColumn = keyof typeof codebookColumns

/** Between the names of a parent that itself stands under another one. */
export const PATH_JOINT = ' / '

/** The names from the top down to a tag, as one cell. */
export function pathOf(names: readonly string[]): string {
  return names.join(PATH_JOINT)
}
