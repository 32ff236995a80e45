import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LibraryService, startLibrary } from '#library/workers/service.ts'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import { type Client, createClient } from '#shared/rpc/transport.ts'
import { createTempFolder, type TempFolder } from '../../../helpers/temp-folder.ts'
import { callText, importText, markWords } from '../../../helpers/test-library.ts'
import { workers } from '../../../helpers/workers.ts'

let folder: TempFolder
let service: LibraryService
let client: Client
beforeEach(async () => {
  folder = await createTempFolder()
  service = await start()
  client = createClient(service)
})
afterEach(async () => {
  await service.close()
  await folder.remove()
})

function start(): Promise<LibraryService> {
  return startLibrary({ path: folder.at('library.earmark'), version: '1.2.3', workers })
}

test('a library in workers imports, reads, marks, undoes, searches and checks like one in process', async () => {
  const events: LibraryEvent[] = []
  service.subscribe((event) => events.push(event))
  const { id } = await importText(client, callText())
  await markWords(client, id, 'castings', ['Supply'])
  const { hits } = await client.call('search.query', { text: 'castings', limit: 10 })
  expect(hits.map((hit) => hit.transcriptId)).toEqual([id])
  expect(await client.call('library.check', {})).toEqual({ problems: [], transcriptsChecked: 1 })
  await client.call('history.undo', {})
  expect(await client.call('passages.list', { transcriptId: id })).toEqual([])
  expect(events.map((event) => event.kind)).toEqual([
    'import-progress',
    'import-progress',
    'import-progress',
    'changed',
    'changed',
    'changed',
  ])
})

test('errors cross as values with their code and sentence', async () => {
  expect(await service.call('transcripts.read', { id: '01890000-0000-7000-8000-000000000000' })).toEqual({
    ok: false,
    error: {
      code: 'not-found',
      message: 'This transcript is not in the library any more. It may have been deleted elsewhere.',
    },
  })
})

test('a library that cannot be opened says why', async () => {
  await expect(start()).rejects.toMatchObject({ code: 'library-locked' })
})

test('closing leaves one file and frees it', async () => {
  await importText(client, callText())
  await service.close()
  expect(readdirSync(folder.path).toSorted()).toEqual(['library.earmark', 'library.earmark.lock'])
  expect(await service.call('library.info', {})).toMatchObject({ ok: false, error: { code: 'disconnected' } })
  service = await start()
  expect(await createClient(service).call('transcripts.list', { bin: false })).toHaveLength(1)
})

describe('searches that come while one runs', () => {
  test('are dropped but for the newest', async () => {
    await importText(client, callText())
    const replies = await Promise.all(
      ['c', 'ca', 'cas', 'castings'].map((text) => service.call('search.query', { text, limit: 5 })),
    )
    expect(replies.map((reply) => (reply.ok ? 'found' : reply.error.code))).toEqual([
      'found',
      'cancelled',
      'cancelled',
      'found',
    ])
  })
})

test('the library answers while a file is being understood', async () => {
  const long = `${callText()}\n${'Mira Sandvik: More of the same, and then again.\n\n'.repeat(40_000)}`
  const order: string[] = []
  const importing = importText(client, long).then(() => order.push('import'))
  await client.call('library.info', {})
  order.push('info')
  await importing
  expect(order).toEqual(['info', 'import'])
})
