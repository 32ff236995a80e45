import { describe, expect, it } from 'vitest'
import { boundedMetadata, boundedSpeaker } from '#library/structure/bounds.ts'
import { ParsedSpeaker, ParsedTranscript, TranscriptMetadata } from '#shared/domain/transcript.ts'
import { sourceOf } from '../../../helpers/export-fixture.ts'
import { parseText } from './fixture.ts'

const { metadata } = sourceOf()
const long = 'x'.repeat(2000)
const speaker: ParsedSpeaker = { name: 'Ada Moss', role: null, affiliation: null, roleClass: 'unknown' }

describe('what the library takes of a transcript as a whole', () => {
  it('leaves what fits as it is', () => {
    expect(boundedMetadata(metadata)).toEqual(metadata)
  })

  it('cuts words, and leaves out ids and tags that are too long', () => {
    const bounded = boundedMetadata({
      ...metadata,
      title: long,
      company: long,
      event: long,
      eventId: long,
      ticker: long,
    })
    expect(bounded).toMatchObject({
      title: 'x'.repeat(500),
      company: 'x'.repeat(500),
      event: 'x'.repeat(500),
      eventId: null,
      ticker: null,
    })
    expect(TranscriptMetadata.parse(bounded)).toEqual(bounded)
  })

  it('cuts between characters', () => {
    expect(boundedMetadata({ ...metadata, title: `${'x'.repeat(499)}👩‍🚀 on` }).title).toBe('x'.repeat(499))
  })

  it('has a title even where there is only blank space', () => {
    expect(boundedMetadata({ ...metadata, title: ' \t' }).title).toBe('Untitled')
  })

  it('comes out of every import, however long the facts in its front matter', async () => {
    const facts = ['title', 'company', 'ticker', 'event', 'source', 'language'].map((key) => `${key}: ${long}`)
    const parsed = await parseText(
      `---\n${facts.join('\n')}\n---\n\nAda Moss: Good morning.\n\nBo Lind: Hello.\n`,
      'a.md',
    )
    expect(ParsedTranscript.parse(parsed)).toEqual(parsed)
  })
})

describe('what the library takes of a speaker', () => {
  it('has a name even where there is only blank space, and bounded facts', () => {
    const bounded = boundedSpeaker({ ...speaker, name: '  ', role: long })
    expect(bounded).toMatchObject({ name: 'Unknown', role: 'x'.repeat(500) })
    expect(ParsedSpeaker.parse(bounded)).toEqual(bounded)
  })
})

describe('what the border refuses', () => {
  it.each([
    ['a title of blank space', TranscriptMetadata, { ...metadata, title: '  ' }],
    ['a title of more than 500 characters', TranscriptMetadata, { ...metadata, title: long }],
    ['a company of more than 500 characters', TranscriptMetadata, { ...metadata, company: long }],
    ['a speaker’s name of blank space', ParsedSpeaker, { ...speaker, name: ' \n' }],
  ] as const)('%s', (_what, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false)
  })
})
