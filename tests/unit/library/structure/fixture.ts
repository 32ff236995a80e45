import { readFileSync } from 'node:fs'
import type { ParsedTranscript } from '#shared/domain/transcript.ts'
import { parseTranscript } from '#library/parse.ts'

/** One of our own fictional transcripts, parsed. */
export function parseFixture(fileName: string): Promise<ParsedTranscript> {
  const bytes = readFileSync(new URL(`../../../fixtures/transcripts/${fileName}`, import.meta.url))
  return parseTranscript(fileName, bytes)
}

export function parseText(text: string, fileName = 'call.txt'): Promise<ParsedTranscript> {
  return parseTranscript(fileName, new TextEncoder().encode(text))
}

/** Turns as `Name: first words`, as a reader would jot them down. */
export function jotted(transcript: ParsedTranscript, length = 30): string[] {
  return transcript.turns.map(({ speaker, start, end }) => {
    const name = speaker === null ? '?' : (transcript.speakers[speaker]?.name ?? '?')
    return `${name}: ${transcript.text.slice(start, Math.min(end, start + length)).replaceAll('\n', ' ')}`
  })
}

/** Parts as `kind: heading (turns)`. */
export function outlined(transcript: ParsedTranscript): string[] {
  return transcript.parts.map(({ kind, heading, start, end }) => {
    const turns = transcript.turns.filter((turn) => turn.start >= start && turn.end <= end).length
    return `${kind}${heading === null ? '' : `: ${heading}`}${turns === 0 ? '' : ` (${turns.toString()})`}`
  })
}

/** Speakers as `Name | role | firm | class`. */
export function cast(transcript: ParsedTranscript): string[] {
  return transcript.speakers.map(
    ({ name, role, affiliation, roleClass }) => `${name} | ${role ?? '-'} | ${affiliation ?? '-'} | ${roleClass}`,
  )
}
