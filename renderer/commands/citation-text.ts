import { cite, citedPlace, citedVersion, sourcePieces } from '#shared/domain/citation.ts'
import { numberParagraphs } from '#shared/domain/paragraphs.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Range } from '#shared/lib/range.ts'

/**
 * A quotation ready to be pasted: the words in quotation marks, then who said them and where, as exported notes have
 * it. What is unknown is left out; a machine translation and a text that is not public are named as such.
 */
export function citationText(document: TranscriptDocument, range: Range): string {
  const numbered = numberParagraphs(document.text, document.parts, document.turns)
  const citation = cite(citedPlace(document, numbered, range), document.summary.metadata)
  const speakers = citation.speakers.join('; ')
  const version = citedVersion(document.summary.version)
  const pieces = [
    ...(speakers === '' ? [] : [speakers]),
    ...sourcePieces(citation),
    ...(version === null ? [] : [version]),
  ]
  const quote = document.text.slice(range.start, range.end).trim()
  return `“${quote}” — ${pieces.join(' · ')}`
}
