import { expect, test } from 'vitest'
import { starterCodebook } from '#seeds/codebook.ts'
import { demonstration } from '#seeds/demonstration.ts'
import { seedDemonstration } from '#seeds/seed.ts'
import { createClient, type Reply } from '#shared/rpc/transport.ts'

interface Call {
  readonly method: string
  readonly input: Record<string, unknown>
}

/** A library of the few calls the demonstration makes; what it keeps is what it was asked. */
function recordingLibrary(alreadyThere: readonly string[] = []) {
  const calls: Call[] = []
  const texts = new Map<string, string>()
  const answers: Record<string, (input: Record<string, unknown>) => unknown> = {
    'codebook.addStarter': () => ({ added: 1 }),
    'codebook.read': () =>
      starterCodebook
        .flatMap((group) => group.tags)
        .filter((tag) => tag.name !== 'Capex')
        .map((tag) => ({ id: `id of ${tag.name}`, name: tag.name, isCodable: true })),
    'transcripts.import': ({ fileName, bytes }) => {
      texts.set(String(fileName), `Put in front\n${new TextDecoder().decode(bytes as Uint8Array)}`)
      const outcome = alreadyThere.includes(String(fileName)) ? 'already-there' : 'imported'
      return { outcome, transcript: { id: fileName }, warnings: [] }
    },
    'transcripts.read': ({ id }) => ({ text: texts.get(String(id)) }),
    'passages.create': () => ({ id: `passage ${calls.length}` }),
    'memos.write': () => null,
  }
  const client = createClient({
    call: (method, input): Promise<Reply> => {
      calls.push({ method, input: input as Record<string, unknown> })
      return Promise.resolve({ ok: true, value: answers[method]?.(input as Record<string, unknown>) })
    },
  })
  const made = (method: string): readonly Record<string, unknown>[] =>
    calls.filter((call) => call.method === method).map((call) => call.input)
  return { client, texts, made }
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

test('imports every document and marks every quotation where it stands in the imported text', async () => {
  const library = recordingLibrary()
  const { transcriptIds } = await seedDemonstration(library.client, encode)
  expect(transcriptIds).toEqual(demonstration.documents.map((document) => document.fileName))
  const quotes = library
    .made('passages.create')
    .map(({ transcriptId, start, end }) => library.texts.get(String(transcriptId))?.slice(Number(start), Number(end)))
  expect(quotes).toHaveLength(demonstration.codings.length)
  expect(new Set(quotes)).toEqual(new Set(demonstration.codings.map((coding) => coding.quote)))
  expect(library.made('memos.write')).toHaveLength(demonstration.codings.filter(({ memo }) => memo !== null).length)
})

test('uses the tags that are there and makes the one that is missing', async () => {
  const library = recordingLibrary()
  await seedDemonstration(library.client, encode)
  const given = library.made('passages.create').map((input) => input['tags'])
  expect(given).toContainEqual([
    { kind: 'new', name: 'Capex' },
    { kind: 'existing', id: 'id of Check the number' },
  ])
})

test('leaves a document that is there already without new marks', async () => {
  const library = recordingLibrary(demonstration.documents.map((document) => document.fileName))
  const { transcriptIds } = await seedDemonstration(library.client, encode)
  expect(transcriptIds).toHaveLength(5)
  expect(library.made('passages.create')).toEqual([])
})
