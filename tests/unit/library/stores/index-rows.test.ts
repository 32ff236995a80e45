import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFile } from '#library/db/open.ts'
import { sql } from '#library/db/sql.ts'
import { indexTranscript, tuneIndex } from '#library/stores/index-rows.ts'
import { createTempFolder, type TempFolder } from '../../../helpers/temp-folder.ts'

let folder: TempFolder
beforeEach(async () => {
  folder = await createTempFolder()
})
afterEach(() => folder.remove())

test('the index is told once how to merge its pieces, and the file remembers it', () => {
  const path = folder.at('tuned.earmark')
  for (const expected of [true, false]) {
    const file = openFile(path)
    const { connection } = file
    const changes = () => connection.get<{ count: number }>(sql`SELECT total_changes() AS count`)?.count ?? 0
    const before = changes()
    tuneIndex(connection)
    expect(changes() > before).toBe(expected)
    const rows = connection.all(sql`SELECT k, v FROM transcript_index_config
      WHERE k IN ('automerge', 'crisismerge', 'hashsize') ORDER BY k`)
    expect(rows).toEqual([
      { k: 'automerge', v: 16 },
      { k: 'crisismerge', v: 128 },
      { k: 'hashsize', v: 67_108_864 },
    ])
    file.close()
  }
})

test('words of many small commits are found, and the pieces they came in stay few', () => {
  const file = openFile(folder.at('many.earmark'))
  const { connection } = file
  tuneIndex(connection)
  for (let seq = 1; seq <= 400; seq += 1) {
    connection.transaction(() => indexTranscript(connection, seq, `margin number${String(seq)}`))
  }
  const found = (text: string) =>
    connection.all(sql`SELECT rowid FROM transcript_index WHERE transcript_index MATCH ${text}`).length
  expect([found('margin'), found('number7'), found('number39*')]).toEqual([400, 1, 11])
  const pieces = connection.get<{ count: number }>(sql`SELECT count(DISTINCT segid) AS count FROM transcript_index_idx`)
  expect(pieces?.count).toBeLessThan(64)
  file.close()
})
