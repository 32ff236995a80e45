import type { TagId, TranscriptId } from '#shared/domain/ids.ts'
import { invariant } from '#shared/lib/assert.ts'
import type { Client } from '#shared/rpc/transport.ts'
import { demonstration } from './demonstration.ts'

/**
 * Fills a library with the demonstration: starter codebook, documents, marked passages. Documents that are there
 * already are left as they are, without new marks, so that doing it twice does no harm.
 * @param encode text to UTF-8 bytes; handed in because this folder belongs to no host and has no `TextEncoder`.
 * @returns the transcripts, in the order of the demonstration.
 * @throws EarmarkError when the library declines a call.
 */
export async function seedDemonstration(
  library: Client,
  encode: (text: string) => Uint8Array<ArrayBuffer>,
): Promise<{ readonly transcriptIds: readonly TranscriptId[] }> {
  await library.call('codebook.addStarter', {})
  const tags = await library.call('codebook.read', {})
  const tagIds = new Map(tags.filter((tag) => tag.isCodable).map((tag) => [tag.name, tag.id]))

  const transcriptIds: TranscriptId[] = []
  for (const { fileName, text } of demonstration.documents) {
    const { outcome, transcript } = await library.call('transcripts.import', {
      importId: `demonstration:${fileName}`,
      fileName,
      bytes: encode(text),
    })
    transcriptIds.push(transcript.id)
    if (outcome === 'imported') await markPassages(library, transcript.id, fileName, tagIds)
  }
  return { transcriptIds }
}

async function markPassages(
  library: Client,
  transcriptId: TranscriptId,
  fileName: string,
  tagIds: ReadonlyMap<string, TagId>,
): Promise<void> {
  const codings = demonstration.codings.filter((coding) => coding.fileName === fileName)
  if (codings.length === 0) return
  const { text } = await library.call('transcripts.read', { id: transcriptId })
  for (const { quote, tags, memo } of codings) {
    const start = text.indexOf(quote)
    invariant(start >= 0, `"${quote}" stands in ${fileName}`)
    const passage = await library.call('passages.create', {
      transcriptId,
      start,
      end: start + quote.length,
      tags: tags.map((name) => {
        const id = tagIds.get(name)
        return id === undefined ? { kind: 'new' as const, name } : { kind: 'existing' as const, id }
      }),
    })
    if (memo !== null) await library.call('memos.write', { target: { kind: 'passage', id: passage.id }, body: memo })
  }
}
