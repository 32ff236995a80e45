import { expect, test } from 'vitest'
import { openFile } from '#library/db/open.ts'
import { sql } from '#library/db/sql.ts'
import { originalCall, revisedCall } from '../../helpers/revised-call.ts'
import { createTestLibrary, importText, markWords } from '../../helpers/test-library.ts'

test('a library with corrections and places that this Earmark does not know opens, and the check tells of them', async () => {
  const library = await createTestLibrary()
  const { id } = await importText(library, originalCall, 'original.txt')
  await markWords(library, id, 'Orders rose in every region')
  await library.call('transcripts.updateMetadata', { id, patch: { company: 'Sundby Group' } })
  const bytes = new TextEncoder().encode(revisedCall)
  const { transcript } = await library.call('versions.replace', { id, importId: 'r', fileName: 'revised.txt', bytes })
  await library.close()
  const file = openFile(library.path)
  const { connection } = file
  for (const payload of ['{"kind":"translate","at":3}', '{"kind":"merge","at":-1}', '7']) {
    connection.run(sql`INSERT INTO corrections (id, transcript_seq, kind, payload, created_at)
      SELECT ${payload}, seq, 'translate', ${payload}, 0 FROM transcripts WHERE id = ${id}`)
  }
  connection.run(sql`UPDATE reanchorings SET candidates = '[{"range":{"start":-4,"end":"x"}}]'`)
  connection.run(sql`UPDATE transcripts SET parsed_metadata = '[]' WHERE id = ${id}`)
  file.close()
  await library.reopen()

  expect((await library.call('transcripts.read', { id })).summary.metadata.company).toBe('Sundby Group')
  expect(await library.call('structure.corrections', { transcriptId: id })).toHaveLength(1)
  const { items } = await library.call('versions.review', { id: transcript.id })
  expect(items).toMatchObject([{ candidates: [] }])
  await library.call('structure.reset', { transcriptId: id, correctionId: null })
  expect((await library.call('library.check', {})).problems).toEqual([
    expect.stringMatching(/^3 corrections of “.*” cannot be understood by this Earmark/u),
    expect.stringMatching(/^What was found of 1 passage in the review/u),
  ])
  await library.remove()
})
