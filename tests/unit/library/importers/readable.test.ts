import { describe, expect, test } from 'vitest'
import { parseTranscript } from '#library/parse.ts'
import { MAX_LINE, MAX_TEXT, refuseUnreadable } from '#library/importers/readable.ts'

const line = (length: number) => 'a'.repeat(length)

describe('a text that could never be shown', () => {
  test.each([
    ['in one line', line(MAX_LINE + 1), /4\.0 million characters in one line/u],
    ['in its last line', `Hello\n${line(MAX_LINE + 1)}`, /in one line/u],
    ['in all', `${line(1_000_000)}\n`.repeat(17), /17 million characters, more than the 16 million/u],
  ])('is refused when it is too long %s', (_, text, words) => {
    expect(() => refuseUnreadable('call.txt', text)).toThrow(words)
    expect(() => refuseUnreadable('call.txt', text)).toThrow('“call.txt”')
  })

  test('is told from the longest that can', () => {
    const longest = `${line(MAX_LINE)}\n`.repeat(Math.floor(MAX_TEXT / (MAX_LINE + 1)))
    expect(() => refuseUnreadable('call.txt', longest)).not.toThrow()
  })

  test('is refused when there is none: speakers who say nothing', async () => {
    const bytes = new TextEncoder().encode('WEBVTT\n\n00:00.000 --> 00:01.000\n<v Mira Sandvik>\n')
    await expect(parseTranscript('silent.vtt', bytes)).rejects.toMatchObject({ code: 'empty-file' })
  })

  test('is refused before anything is understood of it', async () => {
    const bytes = new TextEncoder().encode(line(100_000_000))
    await expect(parseTranscript('one-line.txt', bytes)).rejects.toMatchObject({ code: 'too-large' })
  })
})
