import type { PartMark } from './convention.ts'
import type { Document } from './document.ts'

const LAST_LINES = 4
/** What recorders write below the talk: `Transcribed by …`, `Ada Holm stopped transcription`. */
const CLOSING =
  /^(?:transcribed (?:by|with|using)|transcript (?:created|generated|provided) (?:by|with)|this transcript was (?:created|generated|provided) (?:by|with))\s\S|^\S.{0,60}\s(?:stopped|ended) (?:the )?(?:transcription|recording|transcript)\.?$/i

/** Where a recorder's own lines begin below the talk, as a mark of boilerplate; none when there are none. */
export function recorderMarks(document: Document): PartMark[] {
  const last = document.lines.slice(-LAST_LINES)
  const first = last.find(({ text }) => text.length <= 120 && CLOSING.test(text))
  return first === undefined ? [] : [{ kind: 'boilerplate', at: first.start, heading: null }]
}
