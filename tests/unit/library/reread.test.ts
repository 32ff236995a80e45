import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FileReader, readInProcess } from '#library/imports.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { ParsedTranscript } from '#shared/domain/transcript.ts'
import { callText, createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'

/** What a later Earmark would understand of the same words; as today unless a test says otherwise. */
let betterParser: (parsed: ParsedTranscript) => ParsedTranscript
const reader: FileReader = {
  ...readInProcess,
  async read(fileName, bytes, control) {
    const prepared = await readInProcess.read(fileName, bytes, control)
    return { ...prepared, parsed: betterParser(prepared.parsed) }
  },
}

let library: TestLibrary
let id: TranscriptId
beforeEach(async () => {
  betterParser = (parsed) => parsed
  library = await createTestLibrary({ reader })
  id = (await importText(library, callText())).id
})
afterEach(() => library.remove())

const read = () => library.call('transcripts.read', { id })
const reread = () => library.call('transcripts.reread', { id })
const offsetOf = async (words: string): Promise<number> => (await read()).text.indexOf(words)

async function spoken(): Promise<string[]> {
  const { turns, speakers, text } = await read()
  return turns.map(({ start, speakerId }) => {
    const name = speakers.find((candidate) => candidate.id === speakerId)?.name ?? 'Nobody'
    return `${name}: ${text.slice(start, start + 11)}`
  })
}

/** Finds out that the second turn is Mira's again from its third sentence on, and what everyone does. */
function finerParser(parsed: ParsedTranscript): ParsedTranscript {
  const at = parsed.text.indexOf('We build ahead')
  const turns = parsed.turns.flatMap((turn) =>
    turn.start < at && at < turn.end
      ? [
          { ...turn, end: at - 1 },
          { ...turn, start: at, labelStart: null },
        ]
      : [turn],
  )
  const speakers = parsed.speakers.map((speaker) =>
    speaker.name === 'Jonas Reuter'
      ? { ...speaker, name: 'Jonas T. Reuter', role: 'Chief Financial Officer' }
      : speaker,
  )
  const metadata = { ...parsed.metadata, company: 'Halden Works', title: 'Halden Works, first quarter' }
  return { ...parsed, turns, speakers, metadata, exchanges: [], warnings: [{ code: 'new', message: 'New.' }] }
}

describe('reading a file again', () => {
  test('with the same parser changes nothing and is no step', async () => {
    expect(await reread()).toMatchObject({ outcome: 'unchanged', waiting: 0 })
    expect((await library.call('history.state', {})).undo).toMatch(/^Import/u)
  })

  test('with a better one takes what it says and keeps people’s ids, passages and what was put right', async () => {
    const passage = await markWords(library, id, 'Margin fell by forty basis points', ['Margin'])
    const before = await read()
    const jonas = before.speakers.find(({ name }) => name === 'Jonas Reuter')
    if (jonas === undefined) throw new Error('Jonas speaks.')
    const turn = await offsetOf('Margin fell')
    await library.call('structure.splitTurn', { transcriptId: id, offset: await offsetOf('Naïve') })
    const speaker = { name: 'Ola Berg', role: null, affiliation: null, roleClass: 'unknown' } as const
    await library.call('structure.setSpeaker', { transcriptId: id, turn, speaker: { kind: 'new', speaker } })
    await library.call('transcripts.updateMetadata', { id, patch: { title: 'My title', period: 'Q1 2031' } })
    await library.call('speakers.update', { id: jonas.id, patch: { affiliation: 'Halden' } })
    const corrected = await read()
    betterParser = finerParser
    expect(await reread()).toMatchObject({ outcome: 'changed', waiting: 0 })
    expect(await spoken()).toEqual([
      'Operator: Good mornin',
      'Mira Sandvik: Thank you. ',
      'Mira Sandvik: We build ah',
      'Ola Berg: Margin fell',
      'Jonas T. Reuter: Naïve reade',
      'Operator: We take the',
      'Mira Sandvik: The second ',
      'Jonas T. Reuter: And capital',
    ])
    const after = await read()
    expect(after.speakers.find((candidate) => candidate.id === jonas.id)).toMatchObject({
      name: 'Jonas T. Reuter',
      role: 'Chief Financial Officer',
      affiliation: 'Halden',
    })
    expect(after.summary.metadata).toMatchObject({ title: 'My title', period: 'Q1 2031', company: 'Halden Works' })
    expect((await library.call('passages.list', { transcriptId: id })).map((kept) => kept.id)).toEqual([passage])
    expect((await library.call('library.check', {})).problems).toEqual([])

    await library.reopen()
    await library.call('history.undo', {})
    expect(await read()).toEqual(corrected)
    await library.call('history.redo', {})
    expect(await read()).toEqual(after)
    await library.call('structure.reset', { transcriptId: id, correctionId: null })
    expect((await read()).summary.metadata.title, 'a person chose it').toBe('My title')
  })

  test('that finds other words changes nothing and says what to do', async () => {
    const before = await read()
    betterParser = (parsed) => ({ ...parsed, text: `${parsed.text} More.` })
    const { outcome, message } = await reread()
    expect([outcome, message]).toEqual([
      'text-differs',
      expect.stringContaining('replace the transcript with a newer version'),
    ])
    expect(await read()).toEqual(before)
    expect((await library.call('history.state', {})).undo).toMatch(/^Import/u)
  })

  test('lets a correction wait that finds no place any more, and use it again once it does', async () => {
    const turn = await offsetOf('Margin fell')
    await library.call('structure.setSpeaker', { transcriptId: id, turn, speaker: { kind: 'none' } })
    betterParser = (parsed) => ({ ...parsed, turns: [], speakers: [], exchanges: [] })
    expect(await reread()).toMatchObject({ outcome: 'changed', waiting: 1 })
    expect(await library.call('structure.corrections', { transcriptId: id })).toMatchObject([{ state: 'waiting' }])
    betterParser = (parsed) => parsed
    expect(await reread()).toMatchObject({ outcome: 'changed', waiting: 0 })
    expect(await spoken()).toContain('Nobody: Margin fell')
  })

  test('that was undone stays undoable after another file came', async () => {
    const before = await read()
    betterParser = (parsed) => ({ ...parsed, turns: parsed.turns.slice(0, 2), exchanges: [] })
    await reread()
    betterParser = (parsed) => parsed
    await importText(library, callText('Q2 2031'), 'second.txt')
    await library.call('history.undo', {})
    await library.call('history.undo', {})
    expect(await read()).toEqual(before)
  })
})
