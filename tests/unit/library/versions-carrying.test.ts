import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { originalCall, revisedCall } from '../../helpers/revised-call.ts'
import { createTestLibrary, importText, type TestLibrary } from '../../helpers/test-library.ts'

let library: TestLibrary
let id: TranscriptId
beforeEach(async () => {
  library = await createTestLibrary()
  id = (await importText(library, originalCall, 'original.txt')).id
})
afterEach(() => library.remove())

const replace = (older: TranscriptId, text = revisedCall) =>
  library.call('versions.replace', {
    id: older,
    importId: crypto.randomUUID(),
    fileName: 'revised.txt',
    bytes: new TextEncoder().encode(text),
  })

const correct = (patch: { title?: string; company?: string; date?: string; confidentiality?: 'internal' | 'public' }) =>
  library.call('transcripts.updateMetadata', { id, patch })

const metadataOf = async (of: TranscriptId) => (await library.call('transcripts.read', { id: of })).summary.metadata

const sentencesOf = async (transcriptId: TranscriptId) =>
  (await library.call('structure.corrections', { transcriptId })).map(({ sentence }) => sentence)

const takeBackAll = (transcriptId: TranscriptId) =>
  library.call('structure.reset', { transcriptId, correctionId: null })

async function placeOf(words: string): Promise<number> {
  const { text } = await library.call('transcripts.read', { id })
  return text.indexOf(words)
}

async function giveTurn(words: string, name: string): Promise<void> {
  const speaker = { name, role: null, affiliation: null, roleClass: 'management' } as const
  await library.call('structure.setSpeaker', {
    transcriptId: id,
    turn: await placeOf(words),
    speaker: { kind: 'new', speaker },
  })
}

describe('what is said of a transcript', () => {
  test('a person’s correction wins over what the newer file says, and can be taken back there', async () => {
    const said = await metadataOf(id)
    await correct({ company: 'Sundby Group' })
    const { transcript } = await replace(id)
    expect(said.company).not.toBeNull()
    expect(transcript.metadata.company).toBe('Sundby Group')
    expect(await sentencesOf(transcript.id)).toEqual(['About the transcript: company “Sundby Group”.'])
    await takeBackAll(transcript.id)
    expect((await metadataOf(transcript.id)).company).toBe(said.company)
  })

  test('title and confidentiality are chosen: they are not listed on the newer version, and stay', async () => {
    await correct({ title: 'My title', confidentiality: 'internal' })
    const { transcript } = await replace(id)
    expect(await sentencesOf(transcript.id)).toEqual([])
    await takeBackAll(transcript.id)
    expect(await metadataOf(transcript.id)).toMatchObject({ title: 'My title', confidentiality: 'internal' })
    await library.call('transcripts.reread', { id: transcript.id })
    expect(await metadataOf(transcript.id)).toMatchObject({ title: 'My title', confidentiality: 'internal' })
  })

  test('taking back all corrections leaves the title and who may see it', async () => {
    await correct({ title: 'My title', confidentiality: 'internal', company: 'Sundby Group' })
    await takeBackAll(id)
    expect(await metadataOf(id)).toMatchObject({ title: 'My title', confidentiality: 'internal' })
    expect((await metadataOf(id)).company).not.toBe('Sundby Group')
    expect(await sentencesOf(id)).toEqual([])
    await library.call('history.undo', {})
    expect((await metadataOf(id)).company).toBe('Sundby Group')
    expect(await sentencesOf(id)).toHaveLength(1)
  })
})

describe('a newer version that lay in the bin', () => {
  test('gets all that a new one gets, when the replacement is done once more', async () => {
    await correct({ title: 'My title', confidentiality: 'internal', company: 'Sundby Group' })
    await giveTurn('Orders rose', 'Karin Moe')
    const first = await replace(id)
    const sentences = await sentencesOf(first.transcript.id)
    await library.call('history.undo', {})
    const { transcript } = await replace(id)
    expect(transcript.id).toBe(first.transcript.id)
    expect(transcript.metadata).toEqual(first.transcript.metadata)
    expect(await sentencesOf(transcript.id)).toEqual(sentences)
    expect((await library.call('library.check', {})).problems).toEqual([])
  })

  test('keeps what was put right on it', async () => {
    await correct({ company: 'Sundby Group', confidentiality: 'internal' })
    const newer = await importText(library, revisedCall, 'revised.txt')
    await library.call('transcripts.updateMetadata', { id: newer.id, patch: { company: 'Sundby AS' } })
    await library.call('transcripts.moveToBin', { ids: [newer.id] })
    const { transcript } = await replace(id)
    expect(transcript.id).toBe(newer.id)
    expect(transcript.metadata).toMatchObject({ company: 'Sundby AS', confidentiality: 'internal' })
  })

  test('opens where the older one was read', async () => {
    const newer = await importText(library, revisedCall, 'revised.txt')
    await library.call('transcripts.moveToBin', { ids: [newer.id] })
    await library.call('transcripts.saveReadingPosition', { id, offset: await placeOf('Capital expenditure') })
    const { transcript } = await replace(id)
    const { text, readingPosition } = await library.call('transcripts.read', { id: transcript.id })
    expect(text.slice(readingPosition)).toMatch(/^Capital expenditure/u)
  })
})

describe('people put right by hand', () => {
  const peopleIn = async (of: TranscriptId) => {
    const { speakers, turns, text } = await library.call('transcripts.read', { id: of })
    const names = speakers.map(({ name }) => name).toSorted()
    const says = (words: string) => {
      const turn = turns.find(({ start, end }) => text.slice(start, end).includes(words))
      return speakers.find((speaker) => speaker.id === turn?.speakerId)?.name
    }
    return { names, says, speakers }
  }

  const personNamed = async (name: string) => {
    const found = (await peopleIn(id)).speakers.find((speaker) => speaker.name === name)
    if (found === undefined) throw new Error(`Nobody is called ${name}.`)
    return found
  }

  test('who speaks in several turns stays one person, renamed and given a role', async () => {
    await giveTurn('Orders rose', 'Karin Moe')
    const { id: karin } = await personNamed('Karin Moe')
    await library.call('speakers.update', { id: karin, patch: { name: 'Karin Moe-Dahl' } })
    await library.call('speakers.update', { id: karin, patch: { role: 'Head of sales' } })
    for (const words of ['Margin fell', 'How long will', 'We expect the furnace'])
      await giveTurn(words, 'Karin Moe-Dahl')
    const older = await peopleIn(id)
    const { transcript, warnings } = await replace(id, originalCall.replace('stil the', 'still the'))
    const newer = await peopleIn(transcript.id)
    expect(warnings).toEqual([])
    expect(newer.names).toEqual(older.names)
    expect(newer.says('We expect the furnace')).toBe('Karin Moe-Dahl')
    expect(newer.speakers.filter(({ name }) => name === 'Karin Moe-Dahl')).toMatchObject([{ role: 'Head of sales' }])
  })

  test('one whom the file names was renamed: turns given to them afterwards are theirs in the newer version too', async () => {
    const { id: nils } = await personNamed('Nils Aune')
    await library.call('speakers.update', { id: nils, patch: { name: 'Nils Aune-Berg' } })
    const turn = await placeOf('How long will')
    const speaker = { kind: 'existing', id: nils } as const
    await library.call('structure.setSpeaker', { transcriptId: id, turn, speaker })
    const older = await peopleIn(id)
    const { transcript } = await replace(id)
    const newer = await peopleIn(transcript.id)
    expect(newer.names).toEqual(older.names)
    expect(newer.says('How long will')).toBe('Nils Aune-Berg')
  })
})
