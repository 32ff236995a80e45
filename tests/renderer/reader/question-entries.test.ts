import { describe, expect, test } from 'vitest'
import type { TagId } from '#shared/domain/ids.ts'
import {
  EVERY_QUESTION,
  filterQuestions,
  questionEntries,
  sortQuestions,
  type QuestionFilter,
} from '#renderer/reader/question-entries.ts'
import { passage } from '../passages.ts'
import { callOf } from './transcripts.ts'

const call = callOf(
  [{ who: 'Ida Storm', roleClass: 'management', paragraphs: ['We sold more.'] }],
  [
    {
      who: 'Bo Lind',
      roleClass: 'analyst',
      affiliation: 'Lind & Co',
      paragraphs: ['Good morning. Thanks for taking my question. How lasting is the demand, and is price holding?'],
    },
    { who: 'Ida Storm', roleClass: 'management', paragraphs: ['It is lasting for a year.'] },
    { who: 'Rui Melo', roleClass: 'management', paragraphs: ['Price holds.'] },
    {
      who: 'Ann Berg',
      roleClass: 'analyst',
      affiliation: 'Alder Bank',
      paragraphs: ['Why so little capex this year then?'],
    },
    { who: 'Rui Melo', roleClass: 'management', paragraphs: ['We wait.'] },
  ],
)
const demand = 'demand' as TagId
const price = 'price' as TagId
const on = (words: string, ...tags: TagId[]) => {
  const made = passage(words, tags)
  const start = call.text.indexOf(words)
  return { ...made, anchor: { ...made.anchor, position: { start, end: start + words.length } } }
}
const entries = questionEntries(call, [
  on('We sold more', demand),
  on('lasting for a year', demand),
  on('Price holds', price),
  on('price holding', price),
])

describe('the list of questions', () => {
  test('says who asks what, how many questions that is, and who answers how much', () => {
    const [first, second] = entries
    expect(first).toMatchObject({ number: 1, subQuestions: 2, tagIds: [price, demand] })
    expect(first?.analyst?.affiliation).toBe('Lind & Co')
    expect(first?.words).toBe('How lasting is the demand, and is price holding?')
    expect(first?.answeredBy).toEqual([
      { name: 'Ida Storm', share: 0.75 },
      { name: 'Rui Melo', share: 0.25 },
    ])
    expect(second).toMatchObject({
      number: 2,
      subQuestions: 1,
      tagIds: [],
      answeredBy: [{ name: 'Rui Melo', share: 1 }],
    })
    expect(call.text.slice(second?.start)).toMatch(/^Why so little/u)
  })

  test.each<[string, Partial<QuestionFilter>, number[]]>([
    ['nothing', {}, [1, 2]],
    ['an analyst', { analyst: 'Ann Berg' }, [2]],
    ['a firm', { firm: 'Lind & Co' }, [1]],
    ['a tag', { tag: price }, [1]],
    ['words of the question', { text: 'CAPEX' }, [2]],
    ['who answers', { text: 'storm' }, [1]],
    ['what nobody asks', { text: 'steel' }, []],
  ])('is filtered by %s', (_, filter, numbers) => {
    expect(filterQuestions(entries, { ...EVERY_QUESTION, ...filter }).map(({ number }) => number)).toEqual(numbers)
  })

  test.each([
    ['number', false, [1, 2]],
    ['number', true, [2, 1]],
    ['analyst', false, [2, 1]],
    ['firm', true, [1, 2]],
    ['subQuestions', true, [1, 2]],
  ] as const)('is sorted by %s (from the end: %s)', (order, isDescending, numbers) => {
    expect(sortQuestions(entries, order, isDescending).map(({ number }) => number)).toEqual(numbers)
  })
})
