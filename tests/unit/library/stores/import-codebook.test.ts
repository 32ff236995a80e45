import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CodebookEntry } from '#library/codebook-table/read.ts'
import type { WritableDb } from '#library/db/connection.ts'
import { type OpenFile, openFile } from '#library/db/open.ts'
import { importCodebook } from '#library/stores/import-codebook.ts'
import { allTags } from '#library/stores/tags.ts'
import { createTempFolder, type TempFolder } from '../../../helpers/temp-folder.ts'

let folder: TempFolder
let file: OpenFile
let reads: number
/** The library, with its reads counted. */
let db: WritableDb
beforeEach(async () => {
  folder = await createTempFolder()
  file = openFile(folder.at('library.earmark'))
  reads = 0
  db = {
    get: (query) => ((reads += 1), file.connection.get(query)),
    all: (query) => ((reads += 1), file.connection.all(query)),
    run: (query) => file.connection.run(query),
  }
})
afterEach(async () => {
  file.close()
  await folder.remove()
})

const entry = (name: string, fields: Partial<CodebookEntry> = {}): CodebookEntry => ({
  name,
  parent: '',
  isCodable: true,
  colour: null,
  pattern: null,
  key: null,
  description: null,
  cues: null,
  ...fields,
})
const bringIn = (...entries: CodebookEntry[]) => file.connection.transaction(() => importCodebook(db, entries))

describe('bringing tags in', () => {
  it('reads the codebook once, however many lines there are', () => {
    const { added } = bringIn(
      ...Array.from({ length: 5000 }, (_, index) =>
        entry(`Tag ${index}`, { parent: index % 2 === 0 ? 'Costs' : `Group ${index % 100} / Below`, key: '4' }),
      ),
    )
    expect(added).toBe(5000)
    expect(reads).toBe(1)
    expect(allTags(db)).toHaveLength(5000 + 1 + 2 * 50)
  })

  it('a line knows what the lines before it have written: parents, names, keys, colours and texts', () => {
    const said = bringIn(
      entry('Freight', { parent: 'Costs', key: '1', colour: 'teal' }),
      entry('Rates', { parent: 'freight' }),
      entry('Labour', { parent: 'COSTS', key: '1' }),
      entry('freight', { parent: 'Costs', key: '2', description: 'by sea' }),
      entry('Fuel', { parent: 'Costs', key: '1' }),
      entry('Freight', { parent: 'Costs', description: 'by sea' }),
    )
    expect(said).toEqual({
      added: 4,
      changed: 1,
      unchanged: 1,
      warnings: ['The key 1 stays with “Freight”; “Labour” has none.'],
    })
    const rows = new Map(allTags(db).map((row) => [row.name, row]))
    const parentOf = (name: string) => rows.get(name)?.parentSeq
    expect(parentOf('Freight')).toBe(rows.get('Costs')?.seq)
    expect(parentOf('Rates')).toBe(rows.get('Freight')?.seq)
    expect(rows.get('Freight')).toMatchObject({ shortcut: '2', description: 'by sea', position: 0 })
    expect(rows.get('Labour')).toMatchObject({ shortcut: null, colour: 'rose', position: 1 })
    expect(rows.get('Fuel')).toMatchObject({ shortcut: '1', colour: 'rust', position: 2 })
  })

  it('a parent by its name alone is the tag of that name, unless two bear it: then it is a group at the top', () => {
    bringIn(
      entry('Rates', { parent: 'Costs' }),
      entry('Rates', { parent: 'Income' }),
      entry('Spot', { parent: 'Rates' }),
    )
    const rows = allTags(db)
    const spot = rows.find((row) => row.name === 'Spot')
    expect(rows.find((row) => row.seq === spot?.parentSeq)).toMatchObject({ parentSeq: null, isCodable: false })
    expect(rows.filter((row) => row.name === 'Rates')).toHaveLength(3)
  })

  it('siblings of one colour get patterns that keep them apart, whoever wrote them', () => {
    bringIn(entry('A', { colour: 'blue' }))
    bringIn(entry('B', { colour: 'blue' }), entry('C', { colour: 'blue' }), entry('D', { colour: 'blue' }))
    expect(allTags(db).map(({ pattern }) => pattern)).toEqual(['solid', 'double', 'dashed', 'solid'])
  })
})
