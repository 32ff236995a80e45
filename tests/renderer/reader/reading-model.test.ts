import { describe, expect, it } from 'vitest'
import { readingModel } from '#renderer/reader/reading-model.ts'
import { outlineOf, currentKeys } from '#renderer/reader/outline-model.ts'
import { marksOf } from '#renderer/reader/marks.ts'
import { call, callOf, passageOf } from './transcripts.ts'

const model = readingModel(call)
const words = (range: { start: number; end: number }) => call.text.slice(range.start, range.end)

describe('readingModel', () => {
  it('shows every paragraph once, in order, without labels and headings', () => {
    expect(model.paragraphs.map(words)).toEqual([
      'Welcome to the call.',
      'Ferries ran full. Fuel cost more than we planned.',
      'We ordered two ships.',
      'When do they sail?',
      'In two years. Perhaps a little later.',
      'Next, please.',
      'And the fuel?',
      'Hedged.',
      'This text contains forward-looking statements.',
      'They may turn out otherwise.',
    ])
    expect(model.blocks.flatMap((block) => block.paragraphs)).toEqual(model.paragraphs)
  })

  it('numbers paragraphs through the whole transcript', () => {
    expect(model.paragraphs.map((paragraph) => paragraph.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('says which exchange a turn belongs to and which of its turns ask', () => {
    const places = model.blocks.map((block) => (block.kind === 'turn' ? block.place : 'prose'))
    expect(places).toEqual([null, null, 'Q1', 'A1', null, 'Q2', 'A2', 'prose'])
    expect(model.blocks.filter((block) => block.kind === 'turn' && block.isQuestion)).toHaveLength(2)
  })

  it('names parts, and boilerplate by what it is', () => {
    expect(model.sections.map((section) => section.title)).toEqual([
      'Prepared remarks',
      'Questions and answers',
      'Safe-harbour text',
    ])
  })

  it('marks the paragraphs in which a page begins, or which follow its first words, but for the first page', () => {
    const at = (words: string): number => call.text.indexOf(words)
    const pages = [
      { offset: 0, label: 'iv' },
      { offset: at('Fuel cost'), label: '1' },
      { offset: at('two ships.') + 'two ships.'.length + 1, label: '2' },
    ]
    const paged = readingModel({ ...call, pages })
    const marked = paged.paragraphs.flatMap((paragraph) => {
      const label = paged.blocks[0]?.pages.get(paragraph.start)
      return label === undefined ? [] : [`${label}: ${words(paragraph)}`]
    })
    expect(marked).toEqual(['1: Ferries ran full. Fuel cost more than we planned.', '2: When do they sail?'])
  })

  it('calls the spoken part of an interview a conversation', () => {
    const interview = {
      ...call,
      summary: { ...call.summary, metadata: { ...call.summary.metadata, kind: 'interview' as const } },
    }
    expect(readingModel(interview).sections[0]?.title).toBe('Conversation')
  })

  it('shows a text without parts and turns as one', () => {
    const bare = readingModel({ ...call, text: 'One.\n\n  Two.  \n', parts: [], turns: [], exchanges: [] })
    expect(bare.sections).toHaveLength(1)
    expect(bare.paragraphs).toMatchObject([
      { start: 0, end: 4 },
      { start: 8, end: 12 },
    ])
  })

  it('keeps what stands between turns, such as a stage direction, as prose', () => {
    const said = callOf([{ who: 'Ida Berg', paragraphs: ['Good morning.'] }], [])
    const text = `${said.text}(Music)\n`
    const parts = said.parts.map((part) => ({ ...part, end: text.length }))
    const blocks = readingModel({ ...said, text, parts }).blocks
    expect(blocks.map((block) => block.kind)).toEqual(['turn', 'prose'])
  })
})

describe('outlineOf', () => {
  const marks = marksOf([passageOf(call.text, 'Ferries ran full'), passageOf(call.text, 'Hedged')], new Map())
  const outline = outlineOf(model, call.exchanges, marks)

  it('lists speakers of the remarks without the operator, and exchanges by who asks', () => {
    expect(outline.map((part) => [part.label, part.children.map((child) => child.label)])).toEqual([
      ['Prepared remarks', ['Ida Berg']],
      ['Questions and answers', ['1 · Haddad, Pierhead', '2 · Stern, Quayside Bank']],
      ['Safe-harbour text', []],
    ])
  })

  it('counts the passages that begin in each', () => {
    expect(outline.map((part) => part.passageCount)).toEqual([1, 1, 0])
    expect(outline[1]?.children.map((child) => child.passageCount)).toEqual([0, 1])
  })

  it('lists each speaker once where a conversation changes speakers all the time', () => {
    const talk = callOf(
      Array.from({ length: 80 }, (_, index) => ({ who: index % 2 === 0 ? 'Ida Berg' : 'Bo Ek', paragraphs: ['Yes.'] })),
      [],
    )
    const [part] = outlineOf(readingModel(talk), [], [])
    expect(part?.children.map((child) => [child.label, child.hint])).toEqual([
      ['Ida Berg', '40 times'],
      ['Bo Ek', '40 times'],
    ])
    expect(currentKeys(outlineOf(readingModel(talk), [], []), talk.text.length - 3)).toEqual(['part-0'])
  })

  it('finds the line a place belongs to', () => {
    const at = (quote: string) => currentKeys(outline, call.text.indexOf(quote)).at(-1)
    expect(at('Welcome')).toBe('part-0')
    expect(at('We ordered')).toBe('turn-1')
    expect(at('Perhaps')).toBe('exchange-0')
    expect(at('Hedged')).toBe('exchange-1')
    expect(at('They may')).toBe('part-2')
  })
})
