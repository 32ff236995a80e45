import { NO_ATTRIBUTES } from '#shared/domain/attributes.ts'
import { describe as describePlace } from '#shared/anchoring/describe.ts'
import type { PassageId, SpeakerId, TagId, TranscriptId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { describe, expect, test } from 'vitest'
import { type CodebookTag, type ExportedTranscript, gatherBundle } from '#library/exporters/bundle.ts'
import { exportBundle } from '#library/exporters/registry.ts'
import { parsedCall } from '../../../helpers/call-fixture.ts'

const tagIds = { constraints: 'constraints', power: 'power', demand: 'demand' } as unknown as Record<string, TagId>

const codebook: readonly CodebookTag[] = [
  { id: 'constraints' as TagId, parentId: null, name: 'Constraints', memo: null },
  { id: 'power' as TagId, parentId: 'constraints' as TagId, name: 'Power', memo: 'What limits.' },
  { id: 'demand' as TagId, parentId: null, name: 'Demand', memo: null },
]

function transcript(
  id: string,
  marks: readonly (readonly [words: string, tags: readonly string[]])[],
  memo: string | null = null,
): ExportedTranscript {
  const parsed = parsedCall({
    title: `Call of ${id}`,
    article: 'A headline\nA line of news.',
    turns: [
      ['Mara', 'Power is tight.\nSpending rose.'],
      ['Anna', 'How long?'],
      ['Mara', 'Several quarters.'],
    ],
    qaFrom: 1,
  })
  const { text, parts, metadata, turns } = parsed
  return {
    document: {
      text,
      parts,
      pages: [],
      summary: {
        id: id as TranscriptId,
        metadata,
        fileName: `${id}.txt`,
        sha256: 'cd'.repeat(32),
        byteLength: 1,
        turnCount: turns.length,
        passageCount: marks.length,
        importedAt: 0,
        binnedAt: null,
        version: null,
      },
      speakers: parsed.speakers.map((speaker, index) => ({ ...speaker, id: `s${index}` as SpeakerId })),
      turns: turns.map(({ speaker, ...turn }) => ({ ...turn, speakerId: `s${speaker ?? ''}` as SpeakerId })),
    },
    passages: marks.map(([words, tags], index): Passage => {
      const start = text.indexOf(words)
      return {
        id: `${id}-${index}` as PassageId,
        transcriptId: id as TranscriptId,
        anchor: describePlace(text, { start, end: start + words.length }),
        tagIds: tags.flatMap((tag) => tagIds[tag] ?? []),
        attributes: NO_ATTRIBUTES,
        memo: null,
        createdAt: 0,
      }
    }),
    memo,
  }
}

const first = transcript('one', [
  ['line of news', []],
  ['Power is tight', ['power']],
  ['long?\n\nMara: Several', ['demand']],
])
const second = transcript('two', [['Spending rose', ['demand']]])
const third = transcript('three', [])
const request = { scope: { kind: 'everything' }, grouping: 'reading', exportedOn: '2025-08-01' } as const

describe('what is gathered', () => {
  test('of everything: all passages with their sources, in order', () => {
    const bundle = gatherBundle(request, [first, second, third], codebook)
    expect(bundle.title).toBe('All passages')
    expect(bundle.sources.map(({ id }) => id)).toEqual(['one', 'two'])
    expect(bundle.passages.map(({ quote }) => quote)).toEqual([
      'line of news',
      'Power is tight',
      'long?\n\nMara: Several',
      'Spending rose',
    ])
    expect(bundle.tags.map(({ path }) => path)).toEqual([['Constraints'], ['Constraints', 'Power'], ['Demand']])
  })

  test('of one transcript: its own, and itself even without any', () => {
    const scope = { kind: 'transcript', id: 'two' as TranscriptId } as const
    const bundle = gatherBundle({ ...request, scope }, [first, second, third], codebook)
    expect([bundle.title, bundle.passages.length]).toEqual(['Call of two', 1])
    const empty = gatherBundle({ ...request, scope: { ...scope, id: 'three' as TranscriptId } }, [third], codebook)
    expect([empty.sources.length, empty.passages.length]).toEqual([1, 0])
  })

  test('of a tag: what it and the tags below it mark', () => {
    const scope = { kind: 'tag', id: 'constraints' as TagId } as const
    const bundle = gatherBundle({ ...request, scope }, [first, second], codebook)
    expect(bundle.title).toBe('Constraints')
    expect(bundle.passages.map(({ quote }) => quote)).toEqual(['Power is tight'])
    expect(bundle.tags.map(({ id }) => id)).toEqual(['constraints', 'power'])
  })
})

describe('a passage', () => {
  test('knows who speaks, its part and its paragraphs', () => {
    const { passages } = gatherBundle(request, [first], codebook)
    expect(
      passages.map(({ speakers, part, paragraphs }) => [speakers.map(({ name }) => name), part, paragraphs]),
    ).toEqual([
      [[], 'article', { first: 2, last: 2 }],
      [['Mara'], 'prepared', { first: 3, last: 3 }],
      [['Anna', 'Mara'], 'qa', { first: 5, last: 6 }],
    ])
  })

  test('is verified only where its words stand in the text', () => {
    const text = first.document.text.replace('Power is tight', 'Power is short')
    const changed = { ...first, document: { ...first.document, text } }
    const bundle = gatherBundle(request, [changed], codebook)
    expect(bundle.passages.map(({ isVerified }) => isVerified)).toEqual([true, false, true])
    expect(exportBundle(bundle, 'markdown')).toMatchObject({
      fileName: 'All passages.md',
      mediaType: 'text/markdown',
      passageCount: 3,
      unverifiedCount: 1,
    })
  })
})
