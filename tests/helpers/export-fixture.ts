import { NO_ATTRIBUTES } from '#shared/domain/attributes.ts'
import type { ExportBundle, ExportPassage, ExportSource, ExportTag } from '#library/exporters/exporter.ts'
import type { PassageId, TagId, TranscriptId } from '#shared/domain/ids.ts'

/** A bundle to begin with; tests say what differs. */
export function bundleOf(change: Partial<ExportBundle> = {}): ExportBundle {
  return {
    title: 'Harbor Grid Q2 2025',
    grouping: 'reading',
    exportedOn: '2025-08-01',
    sources: [sourceOf()],
    passages: [passageOf()],
    tags: [tagOf('power', ['Constraints', 'Power'])],
    ...change,
  }
}

export function sourceOf(change: Partial<Omit<ExportSource, 'id'>> & { readonly id?: string } = {}): ExportSource {
  return {
    metadata: {
      title: 'Harbor Grid Q2 2025 Earnings Call',
      kind: 'earnings-call',
      company: 'Harbor Grid',
      ticker: 'HGRD',
      event: 'Q2 2025 Earnings Call',
      eventId: null,
      date: '2025-07-30',
      period: 'Q2 2025',
      source: null,
      language: 'en',
      machineTranslated: false,
      confidentiality: 'public',
    },
    fileName: 'harbor-grid.txt',
    sha256: 'ab'.repeat(32),
    version: null,
    memo: null,
    ...change,
    id: (change.id ?? 'harbor') as TranscriptId,
  }
}

export function passageOf(
  change: Partial<Omit<ExportPassage, 'tagIds' | 'transcriptId'>> & {
    readonly tags?: readonly string[]
    readonly source?: string
  } = {},
): ExportPassage {
  const { tags = ['power'], source = 'harbor', ...rest } = change
  return {
    id: 'p' as PassageId,
    quote: 'Power is the tightest constraint.',
    isVerified: true,
    speakers: [{ name: 'Mara Lindqvist', role: 'Chief Executive Officer', affiliation: 'Harbor Grid' }],
    part: 'prepared',
    paragraphs: { first: 4, last: 4 },
    pages: null,
    memo: null,
    ...rest,
    transcriptId: source as TranscriptId,
    tagIds: tags as TagId[],
    attributes: NO_ATTRIBUTES,
  }
}

export function tagOf(id: string, path: readonly string[], memo: string | null = null): ExportTag {
  return { id: id as TagId, path, memo }
}
