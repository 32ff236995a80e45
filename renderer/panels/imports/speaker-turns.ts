import type { SpeakerId } from '#shared/domain/ids.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'

export interface SpokenTurns {
  readonly count: number
  /** The beginning of the speaker's first turn, on one line. */
  readonly firstWords: string
}

/** Enough to tell a person by, in UTF-16 units. */
const FIRST_WORDS = 140

/** How much each speaker says and how they begin. Speakers without a turn are left out. */
export function speakerTurns({
  text,
  turns,
}: Pick<TranscriptDocument, 'text' | 'turns'>): ReadonlyMap<SpeakerId, SpokenTurns> {
  const spoken = new Map<SpeakerId, SpokenTurns>()
  for (const { speakerId, start, end } of turns) {
    if (speakerId === null) continue
    const known = spoken.get(speakerId)
    if (known !== undefined) spoken.set(speakerId, { ...known, count: known.count + 1 })
    else spoken.set(speakerId, { count: 1, firstWords: opening(text.slice(start, Math.min(end, start + 400))) })
  }
  return spoken
}

function opening(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  if (line.length <= FIRST_WORDS) return line
  return `${line.slice(0, line.lastIndexOf(' ', FIRST_WORDS) + 1 || FIRST_WORDS).trimEnd()}…`
}
