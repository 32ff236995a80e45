import { numberParagraphs, paragraphNumberAt } from '#shared/domain/paragraphs.ts'
import { turnIndexAt, type TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Range } from '#shared/lib/range.ts'

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/**
 * A quotation with who said it and where, ready to be pasted: the words in quotation marks, then speaker, role, firm,
 * company, event, date and paragraph. What is unknown is left out; a machine translation is named as one.
 */
export function citationText(document: TranscriptDocument, range: Range): string {
  const { metadata } = document.summary
  const turn = turnIndexAt(document.turns, range.start)
  const speakerId = turn === null ? null : document.turns[turn]?.speakerId
  const speaker = document.speakers.find((candidate) => candidate.id === speakerId)
  const paragraphs = numberParagraphs(document.text, document.parts, document.turns)
  const first = paragraphNumberAt(paragraphs, range.start)
  const last = paragraphNumberAt(paragraphs, range.end - 1)
  const date = metadata.date === null ? null : DATE.format(new Date(`${metadata.date}T00:00:00Z`))
  const pieces = [
    speaker?.name,
    speaker?.role,
    speaker?.affiliation === metadata.company ? null : speaker?.affiliation,
    metadata.company,
    metadata.event ?? metadata.title,
    date,
    first === null ? null : last === null || last === first ? `¶${first}` : `¶${first}–${last}`,
    metadata.machineTranslated ? 'machine translation' : null,
  ]
  const quote = document.text.slice(range.start, range.end).trim()
  return `“${quote}” (${pieces.filter((piece) => piece !== null && piece !== undefined && piece !== '').join(', ')})`
}
