import { expect, test } from 'vitest'
import { reportCsv, reportText } from '#renderer/state/import-report.ts'
import type { ImportItem, ImportStage } from '#renderer/state/imports-store.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'

const item = (path: string, stage: ImportStage): ImportItem => ({ importId: path, path, byteLength: 1, stage })
const transcriptId = '' as TranscriptId

const items = [
  item('calls/a.txt', { kind: 'imported', transcriptId, title: 'Harbour, Q3', warnings: ['No date was found.'] }),
  item('b.txt', { kind: 'already-there', transcriptId, title: 'Harbour "old"', warnings: ['It is there.'] }),
  item('=c.txt', { kind: 'refused', message: '“=c.txt” is empty.' }),
  item('d.txt', { kind: 'not-started' }),
]

test('as text says what became of each file, with its warnings', () => {
  expect(reportText(items)).toBe(
    [
      'Import: 1 imported, 1 already there, 1 refused, 1 not started',
      '',
      'calls/a.txt: imported. In the library as “Harbour, Q3”',
      '  No date was found.',
      'b.txt: already there. In the library as “Harbour "old"”',
      '=c.txt: refused. “=c.txt” is empty.',
      'd.txt: not started',
      '',
    ].join('\n'),
  )
})

test('as a table is quoted, and no spreadsheet takes a name for a formula', () => {
  expect(reportCsv(items).split('\r\n')).toEqual([
    '"File","Result","Title","Remarks"',
    '"calls/a.txt","imported","Harbour, Q3","No date was found."',
    '"b.txt","already there","Harbour ""old""",""',
    '"\'=c.txt","refused","","“=c.txt” is empty."',
    '"d.txt","not started","",""',
    '',
  ])
})
