import { graphemeStart } from '#shared/anchoring/offsets.ts'
import { LONGEST_FACT, LONGEST_NAME, type ParsedSpeaker, type TranscriptMetadata } from '#shared/domain/transcript.ts'

/**
 * Metadata as the library takes it: what people read is cut to its longest, an id or tag that is too long is null,
 * for half of one would be another. A title of nothing but blank space is "Untitled".
 */
export function boundedMetadata(metadata: TranscriptMetadata): TranscriptMetadata {
  return {
    ...metadata,
    title: clipped(metadata.title, LONGEST_FACT) ?? 'Untitled',
    company: clipped(metadata.company, LONGEST_FACT),
    event: clipped(metadata.event, LONGEST_FACT),
    source: clipped(metadata.source, LONGEST_FACT),
    ticker: whole(metadata.ticker),
    eventId: whole(metadata.eventId),
    period: whole(metadata.period),
    language: whole(metadata.language),
  }
}

/** A speaker as the library takes it; one whose name is nothing but blank space is "Unknown". */
export function boundedSpeaker(speaker: ParsedSpeaker): ParsedSpeaker {
  return {
    ...speaker,
    name: clipped(speaker.name, LONGEST_NAME) ?? 'Unknown',
    role: clipped(speaker.role, LONGEST_FACT),
    affiliation: clipped(speaker.affiliation, LONGEST_FACT),
  }
}

/** Without blank space around it and in whole characters; null when nothing is left. */
function clipped(text: string | null, longest: number): string | null {
  const plain = text?.trim() ?? ''
  const short = plain.length <= longest ? plain : plain.slice(0, graphemeStart(plain, longest)).trimEnd()
  return short === '' ? null : short
}

function whole(text: string | null): string | null {
  const plain = text?.trim() ?? ''
  return plain === '' || plain.length > LONGEST_FACT ? null : plain
}
