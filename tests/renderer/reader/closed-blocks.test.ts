import { describe, expect, test } from 'vitest'
import type { Voices } from '#renderer/state/voices.ts'
import { turnsOfVoices, voiceOptions, voicesName, voicesSentence } from '#renderer/state/voices.ts'
import { closedBlocks, uninterrupted } from '#renderer/reader/closed-blocks.ts'
import { readingModel } from '#renderer/reader/reading-model.ts'
import { callOf } from './transcripts.ts'

const call = callOf(
  [
    { who: 'Operator', roleClass: 'operator', paragraphs: ['Good day.'] },
    { who: 'Ida Storm', roleClass: 'management', paragraphs: ['We sold more.', 'We will sell more.'] },
  ],
  [
    { who: 'Bo Lind', roleClass: 'analyst', affiliation: 'Lind & Co', paragraphs: ['Why?'] },
    { who: 'Ida Storm', roleClass: 'management', paragraphs: ['Because of demand.'] },
    { who: 'Rui Melo', roleClass: 'management', paragraphs: ['And price.'] },
  ],
)
const model = readingModel(call)
const idOf = (name: string) => {
  const speaker = call.speakers.find((candidate) => candidate.name === name)
  if (speaker === undefined) throw new Error(`Nobody is called ${name}`)
  return speaker.id
}
const nobody: Voices = { kind: 'role', roleClass: 'guest' }
const management: Voices = { kind: 'role', roleClass: 'management' }
const ida: Voices = { kind: 'person', speakerId: idOf('Ida Storm') }

/** Who is still read, in order. */
const heard = (voices: Voices | null, opened: readonly number[] = []) => {
  const closed = closedBlocks(model.blocks, voices, new Set(opened))
  return model.blocks.flatMap((block) =>
    closed.has(block.index) ? [] : [block.kind === 'turn' ? (block.speaker?.name ?? '?') : 'prose'],
  )
}

describe('blocks folded while only some voices are shown', () => {
  test.each([
    ['everyone', null, ['Operator', 'Ida Storm', 'Bo Lind', 'Ida Storm', 'Rui Melo']],
    ['a class of role', management, ['Ida Storm', 'Ida Storm', 'Rui Melo']],
    ['one person', ida, ['Ida Storm', 'Ida Storm']],
    ['voices that say nothing fold nothing', nobody, ['Operator', 'Ida Storm', 'Bo Lind', 'Ida Storm', 'Rui Melo']],
  ] as const)('%s', (_, voices, names) => {
    expect(heard(voices)).toEqual(names)
  })

  test('what was opened by hand stays open', () => {
    expect(heard(ida, [2])).toEqual(['Ida Storm', 'Bo Lind', 'Ida Storm'])
  })
})

describe('a range across folded blocks', () => {
  const closed = closedBlocks(model.blocks, management, new Set())
  const gaps = model.blocks.filter((block) => closed.has(block.index))
  const shown = model.blocks.filter((block) => !closed.has(block.index))
  const paragraphs = shown.flatMap((block) => block.paragraphs)
  const at = (words: string) => call.text.indexOf(words)
  const cut = (from: string, to: string) => {
    const range = { start: at(from), end: at(to) + to.length }
    const { start, end } = uninterrupted(range, gaps, paragraphs)
    return call.text.slice(start, end)
  }
  test.each([
    ['inside a turn it stays as it is', 'sold more', 'will sell', 'sold more.\nWe will sell'],
    ['it ends before a folded turn', 'will sell', 'Because', 'will sell more.'],
    ['turns that follow each other are not apart', 'of demand', 'And price', 'of demand.\nRui Melo:\nAnd price'],
  ])('%s', (_, from, to, expected) => {
    expect(cut(from, to)).toBe(expected)
  })
})

describe('voices to choose from', () => {
  test('classes that speak come with how many people, then the people in the order of the transcript', () => {
    const { roles, people } = voiceOptions(call)
    expect(roles.map(({ label, hint, turnCount }) => [label, hint, turnCount])).toEqual([
      ['Management', '2 people', 3],
      ['Analysts', '1 person', 1],
    ])
    expect(people.map(({ label, turnCount }) => [label, turnCount])).toEqual([
      ['Operator', 1],
      ['Ida Storm', 2],
      ['Bo Lind', 1],
      ['Rui Melo', 1],
    ])
  })

  test.each([
    [management, 'Management', 3, 'Only Management: 3 of 5 turns'],
    [ida, 'Ida Storm', 2, 'Only Ida Storm: 2 of 5 turns'],
    [nobody, 'Guests', 0, 'Only Guests: 0 of 5 turns'],
  ] as const)('voices are named and counted: %j', (voices, name, turns, sentence) => {
    expect(voicesName(voices, call.speakers)).toBe(name)
    expect(turnsOfVoices(call, voices)).toBe(turns)
    expect(voicesSentence(call, voices)).toBe(sentence)
  })
})
