import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { Tag, TagColour, TagPattern, TagShortcut } from '#shared/domain/codebook.ts'
import { LARGEST_CODEBOOK, tooLarge } from '#shared/domain/file-limits.ts'
import { counted } from '#shared/lib/counted.ts'
import { codebookColumns, type CodebookColumn, PATH_JOINT } from './columns.ts'
import { decode } from '../importers/decode.ts'
import { Refusal } from '../importers/refusal.ts'

/** One line of a codebook's table. What its table has no column for is null: nothing is said of it. */
export interface CodebookEntry {
  readonly name: string
  /** A parent's name, or the path to it; empty at the top. */
  readonly parent: string
  readonly isCodable: boolean
  readonly colour: TagColour | null
  readonly pattern: TagPattern | null
  readonly key: string | null
  readonly description: string | null
  readonly cues: readonly string[] | null
}

/** A codebook is made by hand: a table of more lines is something else. */
const MOST_ENTRIES = 5000
/** Each line may make all groups of its path: without an end, a small table would make millions. */
const MOST_LEVELS = 20

const Parent = z.string().refine((path) => path.split(PATH_JOINT).length <= MOST_LEVELS)
const { name: Name, description: Description, cues: Cues } = Tag.unwrap().shape

/**
 * Reads a codebook from a table with a column of names, in any order, apart by commas, semicolons or tabs.
 * @throws Refusal `unreadable-file` when it is no table, has no names, or a line of it cannot be taken; `too-large`.
 */
export function readCodebookCsv(fileName: string, bytes: Uint8Array): readonly CodebookEntry[] {
  const size = tooLarge(fileName, bytes.byteLength, LARGEST_CODEBOOK)
  if (size !== null) throw new Refusal('too-large', size)
  const [head = [], ...lines] = rowsOf(fileName, decode(fileName, bytes).text)
  const places = placesOf(head)
  if (places.name === null) {
    throw new Refusal(
      'unreadable-file',
      `“${fileName}” has no column of names. Call the column with the tags “name” in its first line and import it again.`,
    )
  }
  if (lines.length > MOST_ENTRIES) {
    const has = `“${fileName}” has ${counted(lines.length, 'line')}, more than the ${MOST_ENTRIES} a codebook may have`
    throw new Refusal('too-large', `${has}. Split it into smaller files.`)
  }
  return lines.map((cells, index) => entryOf(fileName, index + 2, places, cells))
}

function rowsOf(fileName: string, text: string): string[][] {
  try {
    return parse(text, {
      delimiter: [',', ';', '\t'].toSorted((a, b) => countIn(text, b) - countIn(text, a))[0] ?? ',',
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Refusal(
      'unreadable-file',
      `“${fileName}” is not a table Earmark can read: a quotation mark opens or closes in the wrong place. Save it again as CSV from a spreadsheet.`,
    )
  }
}

/** How often a sign stands in the first line, which holds the names of the columns. */
function countIn(text: string, sign: string): number {
  return (text.split('\n', 1)[0] ?? '').split(sign).length
}

type Places = Readonly<Record<CodebookColumn, number | null>>

function placesOf(head: readonly string[]): Places {
  const names = head.map((cell) => cell.trim().toLowerCase())
  const place = (column: CodebookColumn): number | null => {
    const at = names.findIndex((name) => (codebookColumns[column] as readonly string[]).includes(name))
    return at === -1 ? null : at
  }
  return {
    name: place('name'),
    parent: place('parent'),
    kind: place('kind'),
    colour: place('colour'),
    pattern: place('pattern'),
    key: place('key'),
    description: place('description'),
    cues: place('cues'),
  }
}

function entryOf(fileName: string, line: number, places: Places, cells: readonly string[]): CodebookEntry {
  const cell = (column: CodebookColumn): string | null => {
    const at = places[column]
    return at === null ? null : plain(cells[at] ?? '').trim()
  }
  const must = <T>(schema: z.ZodType<T>, value: unknown, what: string): T => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    throw new Refusal('unreadable-file', `Line ${line} of “${fileName}” ${what}. Mend it there and import it again.`)
  }
  const cues = cell('cues')
  const description = cell('description')
  return {
    name: must(Name, cell('name') ?? '', 'has no name, or one of more than 120 characters'),
    parent: must(Parent, cell('parent') ?? '', `stands below more than ${MOST_LEVELS} others`),
    isCodable: !/^(?:group|category|folder)$/iu.test(cell('kind') ?? ''),
    colour: lenient(TagColour, cell('colour')?.toLowerCase()),
    pattern: lenient(TagPattern, cell('pattern')?.toLowerCase()),
    key: lenient(TagShortcut, cell('key')),
    description:
      description === null ? null : must(Description, description, 'has a description of more than 4,000 characters'),
    cues:
      cues === null ? null : must(Cues, linesIn(cues), 'has more than 100 cues, or one of more than 200 characters'),
  }
}

/** Another tool's colour or pattern means nothing here: it is as if it were not said. */
function lenient<T>(schema: z.ZodType<T>, value: string | null | undefined): T | null {
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** Without the apostrophe that keeps a spreadsheet from running the cell. */
function plain(cell: string): string {
  return /^'[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u.test(cell) ? cell.slice(1) : cell
}

function linesIn(cell: string): string[] {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
