import type { Correction } from '#shared/domain/correction.ts'
import type { ParsedSpeaker, Speaker, TranscriptMetadata } from '#shared/domain/transcript.ts'
import type { Rejoined } from './reread.ts'

/** What a parser says when it knows nothing: nobody has put that right. */
const SAYS_NOTHING: ReadonlySet<unknown> = new Set([null, false, 'other', 'unknown'])

/**
 * What people may have put right in a transcript while corrections were still written over what the parser said. Which
 * of it they did cannot be told any more, so all that differs from today's reading is kept as if they had: it is listed,
 * and can be taken back.
 * @param stored metadata as it stands; `parsed` as the file says it today.
 */
export function earlierCorrections(
  rejoined: Rejoined,
  stored: TranscriptMetadata,
  parsed: TranscriptMetadata,
): Correction[] {
  const corrections: Correction[] = []
  const metadata = differing(stored, parsed)
  if (Object.keys(metadata).length > 0) corrections.push({ kind: 'metadata', patch: metadata })
  for (const { speaker, parsed: today } of rejoined.known) {
    if (today === null) continue
    const patch = differing(factsOf(speaker), today)
    if (Object.keys(patch).length > 0) corrections.push({ kind: 'speaker', id: speaker.id, name: today.name, patch })
  }
  for (const { id, name, spokenBy } of rejoined.strangers) {
    if (spokenBy !== null) corrections.push({ kind: 'same-speaker', from: [{ id, name }], into: spokenBy })
  }
  return corrections
}

function differing<Facts extends object>(stored: Facts, parsed: Facts): Partial<Facts> {
  const fields = Object.entries(stored).filter(
    ([field, value]) => !SAYS_NOTHING.has(value) && value !== parsed[field as keyof Facts],
  )
  return Object.fromEntries(fields) as Partial<Facts>
}

function factsOf({ name, role, affiliation, roleClass }: Speaker): ParsedSpeaker {
  return { name, role, affiliation, roleClass }
}
