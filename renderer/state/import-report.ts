import { stringify } from 'csv-stringify/browser/esm/sync'
import { assertNever } from '#shared/lib/assert.ts'
import { countStages, summary, type ImportItem, type ImportStage } from './imports-store.ts'

const RESULTS: Readonly<Record<ImportStage['kind'], string>> = {
  waiting: 'waiting',
  reading: 'being read',
  storing: 'being stored',
  imported: 'imported',
  'already-there': 'already there',
  refused: 'refused',
  'not-started': 'not started',
}

/** What became of each file, as text: a heading, then a line a file and its warnings below. */
export function reportText(items: readonly ImportItem[]): string {
  const lines = items.flatMap(({ path, stage }) => {
    const [first, ...more] = remarks(stage)
    return [
      `${path}: ${RESULTS[stage.kind]}${first === undefined ? '' : `. ${first}`}`,
      ...more.map((text) => `  ${text}`),
    ]
  })
  return `Import: ${summary(countStages(items))}\n\n${lines.join('\n')}\n`
}

/** The same as a table: file, result, title in the library, remarks. Lines end as the CSV format (RFC 4180) has it. */
export function reportCsv(items: readonly ImportItem[]): string {
  const rows = items.map(({ path, stage }) => {
    const title = stage.kind === 'imported' || stage.kind === 'already-there' ? stage.title : ''
    const said = stage.kind === 'refused' ? [stage.message] : warningsOf(stage)
    return [path, RESULTS[stage.kind], title, said.join(' ')]
  })
  return stringify([['File', 'Result', 'Title', 'Remarks'], ...rows], {
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
    // Never taken for a formula by a spreadsheet.
    escape_formulas: true,
  })
}

function remarks(stage: ImportStage): readonly string[] {
  switch (stage.kind) {
    case 'imported':
    case 'already-there':
      return [`In the library as “${stage.title}”`, ...warningsOf(stage)]
    case 'refused':
      return [stage.message]
    case 'waiting':
    case 'reading':
    case 'storing':
    case 'not-started':
      return []
    default:
      return assertNever(stage)
  }
}

function warningsOf(stage: ImportStage): readonly string[] {
  return stage.kind === 'imported' ? stage.warnings : []
}
