import { describe, expect, test } from 'vitest'
import { stepInList } from '#renderer/panels/lists/list-steps.ts'
import { distribution, filterEntries, passageEntries, speakersOf } from '#renderer/panels/inspector/passage-entries.ts'
import { countsByTag, passageFacts } from '#renderer/state/passage-facts.ts'
import type { PassageFilter } from '#renderer/state/passage-filter-store.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { ada, ben, document, passage, TEXT } from './passages.ts'

const supply = 'supply' as TagId
const passages = [
  passage('Steel is short,\nand it', [supply, 'quote']),
  passage('What of copper?', [], 'She **smiled** here'),
  passage('Copper is plentiful', [supply]),
]
const entries = passageEntries(document, passages)
const everything: PassageFilter = { tag: null, speaker: null, text: '' }

test('a row says who speaks and the first words in one line', () => {
  expect(entries.map((entry) => [entry.words, entry.speaker?.name])).toEqual([
    ['Steel is short, and it', 'Ada Holm'],
    ['What of copper?', 'Ben Oru'],
    ['Copper is plentiful', 'Ada Holm'],
  ])
})

describe('the filter', () => {
  const cases: readonly [string, Partial<PassageFilter>, readonly number[]][] = [
    ['nothing asked', {}, [0, 1, 2]],
    ['a tag', { tag: supply }, [0, 2]],
    ['no tag', { tag: 'untagged' }, [1]],
    ['a speaker', { speaker: ben }, [1]],
    ['tag and speaker', { tag: supply, speaker: ada }, [0, 2]],
    ['words in any order and case', { text: 'SHORT steel' }, [0]],
    ['a word of the memo', { text: 'smiled' }, [1]],
    ['words that are not there', { text: 'zinc' }, []],
  ]
  test.each(cases)('%s', (_, filter, expected) => {
    expect(filterEntries(entries, TEXT, { ...everything, ...filter })).toEqual(expected.map((index) => entries[index]))
  })
})

test('speakers come in the transcript’s order, once each', () => {
  expect(speakersOf(document, entries).map((speaker) => speaker.id)).toEqual([ada, ben])
})

test('the distribution counts a passage for each of its tags, the most used first', () => {
  expect(distribution(entries)).toEqual([
    { tagId: supply, count: 2 },
    { tagId: 'quote', count: 1 },
    { tagId: null, count: 1 },
  ])
  expect(countsByTag(passages).get(supply)).toBe(2)
})

describe('the facts of a passage', () => {
  test('name speaker, part and paragraph of its beginning', () => {
    expect(passageFacts(document, passage('Steel is short,\nand it'))).toEqual({
      quote: 'Steel is short,\nand it',
      speaker: document.speakers[0],
      otherSpeakers: 0,
      part: 'Prepared remarks',
      paragraph: 1,
      exchange: null,
    })
  })

  test('count who else speaks before it ends, and name the exchange', () => {
    const facts = passageFacts(document, passage('What of copper?\nAda Holm\nCopper'))
    expect([facts.speaker?.name, facts.otherSpeakers, facts.exchange, facts.part]).toEqual([
      'Ben Oru',
      1,
      'Question 1',
      'Questions and answers',
    ])
  })
})

test('keys walk through a list and stop at its ends', () => {
  const step = (key: string, at: number, count = 20) => stepInList({ key }, at, count)
  expect([step('ArrowDown', 0), step('ArrowDown', 19), step('ArrowUp', 0), step('End', 3)]).toEqual([1, 19, 0, 19])
  expect([step('PageDown', 15), step('PageUp', 3), step('x', 3), step('Home', 3, 0)]).toEqual([19, 0, null, null])
})
