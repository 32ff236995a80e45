import { ParsedTranscript } from '#shared/domain/transcript.ts'
import { parseTranscript } from '#library/parse.ts'
import { Refusal } from '#library/importers/refusal.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const names = [
  'Ada Holm',
  'Ben Ott',
  'Operator',
  'Leo van der Meer',
  'Q',
  '林安',
  'Unidentified Analyst',
  'Profit engine stalls',
  'som_node',
]
const line = fc.oneof(
  fc.constantFrom(
    ...names.flatMap((name) => [
      `${name}: Hello there.`,
      `${name}:`,
      name,
      `${name}, CEO:`,
      `${name} - Director`,
      `${name}--Bank -- Analyst`,
      `Q - ${name}`,
      `${name}：好`,
      ` * ${name}`,
      `${name},  Firm - CEO    [2]`,
    ]),
    'Executives',
    'Analysts',
    'Company Participants',
    'Presentation',
    'Questions and Answers',
    'Q&A',
    'Prepared Remarks:',
    'Full Conference Call Transcript',
    'Disclaimer',
    'Event Date: May 5, 2031',
    'Company Name: Norrvik',
    'Event Description: Q1 2031',
    'Thomson Reuters StreetEvents',
    'V. Bearish',
    '1',
    'Duration: 3 minutes',
    '='.repeat(80),
    '-'.repeat(80),
    '  [ 12] [EN] Ada Holm:Words.',
    '       [中] 字',
    '━━ Call participants ━━',
    '---',
    '# Heading',
    '> quote',
    '',
    '   ',
    '\t',
    'Our first question comes from the line of Ben Ott with Kite. Please go ahead.',
    'This article is a transcript of this conference call',
    'Norrvik (NYSE:NRV) Q2 2031 Earnings Call May 5, 2031',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.lorem({ maxCount: 12 }),
)
const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n', '\r')
const anyText = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 60 })
  .map((pairs) => pairs.map(([text, end]) => text + end).join(''))

async function parse(fileName: string, bytes: Uint8Array): Promise<ParsedTranscript | null> {
  try {
    return await parseTranscript(fileName, bytes)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

describe('whatever the text', () => {
  it.each(['call.txt', 'call.md'])(
    '%s: the result is valid, turns are in order, apart, and each in one spoken part',
    async (fileName) => {
      await fc.assert(
        fc.asyncProperty(anyText, async (text) => {
          const parsed = await parse(fileName, new TextEncoder().encode(text))
          if (parsed === null) return
          ParsedTranscript.parse(parsed)
          let at = 0
          for (const part of parsed.parts) {
            expect(part.start).toBeGreaterThanOrEqual(at)
            expect(part.end).toBeGreaterThan(part.start)
            at = part.end
          }
          expect(at).toBeLessThanOrEqual(parsed.text.length)
          let last = 0
          for (const { start, end, labelStart, speaker } of parsed.turns) {
            expect(labelStart ?? start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            const said = parsed.text.slice(start, end)
            expect(said).toBe(said.trim())
            expect(speaker === null || speaker < parsed.speakers.length).toBe(true)
            const around = parsed.parts.filter((part) => part.start <= (labelStart ?? start) && end <= part.end)
            expect(around.map(({ kind }) => kind === 'prepared' || kind === 'qa')).toEqual([true])
            last = end
          }
          for (const { questions, answers } of parsed.exchanges) {
            expect([...questions, ...answers].every((index) => index < parsed.turns.length)).toBe(true)
          }
          const spoke = new Set(parsed.turns.map(({ speaker }) => speaker))
          expect(parsed.speakers.every((_, index) => spoke.has(index))).toBe(true)
        }),
        { numRuns: 300 },
      )
    },
  )

  it('bytes of any kind are read or refused, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('a.txt', 'a.md', 'a'),
        async (bytes, fileName) => {
          const parsed = await parse(fileName, bytes)
          expect(parsed === null || ParsedTranscript.safeParse(parsed).success).toBe(true)
        },
      ),
    )
  })

  it('parsing twice gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const bytes = new TextEncoder().encode(text)
        expect(await parse('a.txt', bytes)).toEqual(await parse('a.txt', bytes))
      }),
      { numRuns: 50 },
    )
  })
})
