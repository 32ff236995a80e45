import type { ParseWarning } from '#shared/domain/transcript.ts'

/** Texts shorter than these (UTF-16 units) may well be a note by one person, or no talk at all. */
const LEAST_TALK = 400
const LEAST_TEXT = 1500
/** What already says that speakers are missing, or why there is only one. */
const SAID = new Set(['no-speakers', 'sole-speaker', 'too-long-for-structure'])

/** A word about a text long enough for a conversation in which nobody, or only one stretch of speech, was found. */
export function fewTurns(length: number, turns: number, warnings: readonly ParseWarning[]): ParseWarning[] {
  if (turns > 1 || length < (turns === 0 ? LEAST_TEXT : LEAST_TALK) || warnings.some(({ code }) => SAID.has(code)))
    return []
  const found = turns === 0 ? 'No speakers were found' : 'Only one turn was found'
  const message = `${found}. If this is a conversation, split the turns by hand, or write each speaker’s name and a colon before what they say and import the file again.`
  return [{ code: 'no-speakers', message }]
}
