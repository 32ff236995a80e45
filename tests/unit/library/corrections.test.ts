import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SpeakerId, TranscriptId } from '#shared/domain/ids.ts'
import { partAt } from '#shared/domain/transcript.ts'
import { callText, createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'

let library: TestLibrary
let id: TranscriptId
beforeEach(async () => {
  library = await createTestLibrary()
  id = (await importText(library, callText())).id
})
afterEach(() => library.remove())

const read = () => library.call('transcripts.read', { id })
const sentences = async () =>
  (await library.call('structure.corrections', { transcriptId: id })).map(({ sentence }) => sentence)

async function placeOf(words: string): Promise<number> {
  const offset = (await read()).text.indexOf(words)
  if (offset === -1) throw new Error(`The call does not say “${words}”.`)
  return offset
}

async function speaker(name: string): Promise<SpeakerId> {
  const found = (await read()).speakers.find((candidate) => candidate.name === name)
  if (found === undefined) throw new Error(`No speaker ${name}`)
  return found.id
}

/** Who says what: "Mira Sandvik: Thank you." for each turn, as far as the first full stop. */
async function spoken(): Promise<string[]> {
  const { turns, speakers, text } = await read()
  return turns.map(({ start, end, speakerId }) => {
    const name = speakers.find((candidate) => candidate.id === speakerId)?.name ?? 'Nobody'
    return `${name}: ${text.slice(start, end).split('.', 1)[0] ?? ''}`
  })
}

describe('a turn', () => {
  test('is split, told to be a new person’s, and stays so after a restart; undo and redo go over both', async () => {
    const before = await spoken()
    const offset = await placeOf('Orders rose')
    const speaking = { name: 'Ola Berg', role: 'Sales', affiliation: null, roleClass: 'management' } as const
    await library.call('structure.splitTurn', {
      transcriptId: id,
      offset,
      speaker: { kind: 'new', speaker: speaking },
    })
    const after = [
      before[0],
      'Mira Sandvik: Thank you',
      'Ola Berg: Orders rose, and the tightest point is still the supply of castings',
      ...before.slice(2),
    ]
    expect(await spoken()).toEqual(after)
    expect((await read()).summary.turnCount).toBe(before.length + 1)
    expect((await library.call('library.info', {})).stats.speakers).toBe(4)
    expect((await library.call('history.state', {})).undo).toContain('Begin a turn at “Orders rose')
    await library.reopen()
    expect(await spoken()).toEqual(after)
    await library.call('history.undo', {})
    expect(await spoken()).toEqual(before)
    expect((await read()).summary.turnCount).toBe(before.length)
    await library.call('history.redo', {})
    expect(await spoken()).toEqual(after)
    expect((await library.call('library.check', {})).problems).toEqual([])
  })

  test('joined with the next one keeps the first one’s speaker and all words, the label too', async () => {
    const turn = await placeOf('Thank you')
    await library.call('structure.mergeTurns', { transcriptId: id, turn, with: 'next' })
    const { turns, text } = await read()
    expect(turns).toHaveLength(5)
    expect(text.slice(turns[1]?.start, turns[1]?.end)).toMatch(/^Thank you.*Jonas Reuter: Margin.*tariffs\.$/su)
  })

  test('cannot be split where it begins, nor joined with one that is not there', async () => {
    const turn = await placeOf('Good morning')
    for (const call of [
      library.call('structure.splitTurn', { transcriptId: id, offset: turn }),
      library.call('structure.mergeTurns', { transcriptId: id, turn, with: 'previous' }),
    ])
      await expect(call).rejects.toMatchObject({ code: 'conflict' })
    expect(await sentences()).toEqual([])
  })

  test('given the speaker it has is no step', async () => {
    const turn = await placeOf('Thank you')
    const same = { kind: 'existing', id: await speaker('Mira Sandvik') } as const
    expect(await library.call('structure.setSpeaker', { transcriptId: id, turn, speaker: same })).toBeNull()
    expect((await library.call('history.state', {})).undo).toMatch(/^Import/u)
  })
})

describe('a person who is named', () => {
  const someone = (name: string) => ({ name, role: null, affiliation: null, roleClass: 'analyst' }) as const

  test('with other blanks, case or accents is the one who is there already', async () => {
    const turn = await placeOf('Margin fell')
    const speaking = { kind: 'new', speaker: someone('  mirá   Sandvik ') } as const
    await library.call('structure.setSpeaker', { transcriptId: id, turn, speaker: speaking })
    expect((await read()).speakers.map(({ name }) => name)).toEqual(['Operator', 'Mira Sandvik', 'Jonas Reuter'])
    expect(await spoken()).toContain('Mira Sandvik: Margin fell by forty basis points, most of it freight')
  })

  test('for the first time, or anew, is written with single blanks', async () => {
    const turn = await placeOf('Margin fell')
    const speaking = { kind: 'new', speaker: someone(' Petra   Lund') } as const
    await library.call('structure.setSpeaker', { transcriptId: id, turn, speaker: speaking })
    const renamed = await library.call('speakers.update', {
      id: await speaker('Petra Lund'),
      patch: { name: 'Petra \t Lunde' },
    })
    expect(renamed.name).toBe('Petra Lunde')
  })
})

describe('what is corrected shows everywhere', () => {
  test('in search hits, exports and counts', async () => {
    await markWords(library, id, 'Margin fell by forty basis points', ['Margin'])
    const turn = await placeOf('Margin fell')
    const speaking = { name: 'Tove Lind', role: 'Controller', affiliation: null, roleClass: 'management' } as const
    await library.call('structure.setSpeaker', { transcriptId: id, turn, speaker: { kind: 'new', speaker: speaking } })
    await library.call('structure.setPart', { transcriptId: id, turn, extent: 'onwards', kind: 'qa' })
    const { hits } = await library.call('search.query', { text: 'freight', limit: 5 })
    expect(hits).toMatchObject([{ speaker: 'Tove Lind', role: 'Controller', part: 'qa' }])
    const file = await library.call('export.run', {
      format: 'markdown',
      scope: { kind: 'transcript', id },
      grouping: 'reading',
    })
    expect(new TextDecoder().decode(file.bytes)).toMatch(/Tove Lind, Controller.*Questions and answers/su)
  })

  test('in who asked and who answered', async () => {
    const turn = await placeOf('Margin fell')
    await library.call('speakers.update', { id: await speaker('Jonas Reuter'), patch: { roleClass: 'analyst' } })
    await library.call('structure.moveQaBoundary', { transcriptId: id, turn })
    const { exchanges, parts } = await read()
    expect(exchanges).toEqual([{ questions: [2, 5], answers: [4] }])
    expect(partAt(parts, turn)?.kind).toBe('qa')
  })
})

describe('taking back', () => {
  test('one correction leaves the others; all leave what the parser said, under the title people chose', async () => {
    const before = await read()
    const offset = await placeOf('Orders rose')
    const split = await library.call('structure.splitTurn', { transcriptId: id, offset })
    await library.call('transcripts.updateMetadata', { id, patch: { title: 'Another title', company: 'Halden' } })
    await library.call('transcripts.updateMetadata', { id, patch: { title: 'A third title' } })
    await library.call('speakers.merge', { from: [await speaker('Operator')], into: await speaker('Mira Sandvik') })
    expect(await sentences()).toEqual([
      'A turn begins at “Orders rose, and the tightest point…”.',
      'About the transcript: title “Another title”, company “Halden”.',
      'About the transcript: title “A third title”.',
      'Operator and Mira Sandvik are one person.',
    ])
    await library.call('structure.reset', { transcriptId: id, correctionId: split.id })
    expect((await read()).turns).toHaveLength(before.turns.length)
    expect((await library.call('library.info', {})).stats.speakers).toBe(2)
    await library.call('structure.reset', { transcriptId: id, correctionId: null })
    const { metadata } = before.summary
    const summary = { ...before.summary, metadata: { ...metadata, title: 'A third title' } }
    expect(await read()).toEqual({ ...before, summary })
    await library.call('history.undo', {})
    expect((await read()).summary.metadata).toMatchObject({ title: 'A third title', company: 'Halden' })
    expect(await sentences()).toHaveLength(3)
  })

  test('a correction of metadata gives back what the one before it said', async () => {
    const titles = ['Second title', 'Third title']
    for (const title of titles) await library.call('transcripts.updateMetadata', { id, patch: { title } })
    const notes = await library.call('structure.corrections', { transcriptId: id })
    await library.call('structure.reset', { transcriptId: id, correctionId: notes[1]?.id ?? null })
    expect((await read()).summary.metadata.title).toBe('Second title')
  })
})

test('what was corrected goes with its transcript when the bin is emptied', async () => {
  await library.call('structure.splitTurn', { transcriptId: id, offset: await placeOf('Orders rose') })
  await library.call('transcripts.moveToBin', { ids: [id] })
  expect(await library.call('transcripts.emptyBin', {})).toEqual({ deleted: 1 })
  expect((await library.call('library.check', {})).problems).toEqual([])
})
