import { stringify } from 'csv-stringify/sync'
import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { codebookColumns, type CodebookColumn, pathOf } from './columns.ts'

const columns = Object.keys(codebookColumns) as CodebookColumn[]

/**
 * The codebook as a table (RFC 4180, UTF-8 with the mark that spreadsheets look for), parents before children. Cues
 * stand on a line each inside their cell. What a spreadsheet would run as a formula is written with an apostrophe.
 * @param tags parents before children.
 */
export function writeCodebookCsv(tags: readonly Tag[]): Uint8Array<ArrayBuffer> {
  const paths = new Map<TagId, readonly string[]>()
  const rows = tags.map((tag): Readonly<Record<CodebookColumn, string>> => {
    const above = tag.parentId === null ? [] : (paths.get(tag.parentId) ?? [])
    paths.set(tag.id, [...above, tag.name])
    return {
      name: tag.name,
      parent: pathOf(above),
      kind: tag.isCodable ? 'tag' : 'group',
      colour: tag.colour,
      pattern: tag.pattern,
      key: tag.shortcut ?? '',
      description: tag.description,
      cues: tag.cues.join('\n'),
    }
  })
  const table = stringify(rows, {
    header: true,
    columns,
    bom: true,
    record_delimiter: 'windows',
    // It looks only for the line end it writes itself; cues stand on lines that end otherwise.
    quoted_match: /[\r\n]/u,
    escape_formulas: true,
  })
  return new TextEncoder().encode(table)
}
