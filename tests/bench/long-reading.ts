import { join } from 'node:path'
import { startLibrary } from '#library/workers/service.ts'
import type { Tag, TagPattern } from '#shared/domain/codebook.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Range } from '#shared/lib/range.ts'
import { type Client, createClient } from '#shared/rpc/transport.ts'
import { workers } from '../helpers/workers.ts'
import { longCall } from './corpus.ts'
import { randomFrom } from './random.ts'

export const TURNS = 2500
export const PASSAGES = 5000
const BYTES = 1_000_000
const TAGS = 12
/** No other tag looks like it, so that its marks can be told from theirs. */
export const TOGGLED: TagPattern = 'dashed'

/** A library with transcripts as long as any that people bring, marked all over. */
export interface LongReading {
  readonly path: string
  readonly transcripts: readonly TranscriptDocument[]
  /** The tag whose marks are toggled, and where it is given in the first transcript, as UTF-16 offsets. */
  readonly tag: Tag
  readonly ranges: readonly Range[]
}

/** @param count how many transcripts, each with its own passages. */
export async function longReading(folder: string, count: number): Promise<LongReading> {
  const path = join(folder, 'long.earmark')
  const service = await startLibrary({ path, version: '0.0.0-bench', workers })
  try {
    const library = createClient(service)
    const tags: Tag[] = []
    for (let index = 0; index < TAGS; index += 1) {
      const tag = await library.call('codebook.create', {
        name: `Tag ${String(index)}`,
        parentId: null,
        colour: index === 0 ? 'rose' : null,
        description: '',
        cues: [],
        shortcut: null,
        isCodable: true,
      })
      const pattern: TagPattern = index === 0 ? TOGGLED : 'solid'
      tags.push(await library.call('codebook.update', { id: tag.id, patch: { pattern } }))
    }
    const transcripts: TranscriptDocument[] = []
    const ranges: Range[] = []
    for (let index = 0; index < count; index += 1) {
      const document = await bring(library, index)
      const marked = await mark(library, document, tags, index)
      transcripts.push(document)
      if (index === 0) ranges.push(...marked)
    }
    const [tag] = tags
    if (tag === undefined) throw new RangeError('There are tags.')
    return { path, transcripts, tag, ranges }
  } finally {
    await service.close()
  }
}

async function bring(library: Client, index: number): Promise<TranscriptDocument> {
  const { fileName, text } = longCall(index + 1, TURNS, BYTES)
  const bytes = new TextEncoder().encode(text)
  const { transcript } = await library.call('transcripts.import', { importId: fileName, fileName, bytes })
  return library.call('transcripts.read', { id: transcript.id })
}

/** Marks stretches from a few words to some sentences, over one another. @returns those of the first tag. */
async function mark(
  library: Client,
  { text, summary }: TranscriptDocument,
  tags: readonly Tag[],
  seed: number,
): Promise<readonly Range[]> {
  const random = randomFrom(seed + 1)
  const ofFirst: Range[] = []
  for (let index = 0; index < PASSAGES; index += 1) {
    const start = Math.floor(random() * (text.length - 800))
    const end = start + 30 + Math.floor(600 * random() ** 2)
    const first = index % TAGS
    const given = index % 5 === 0 ? [first, (first + 1) % TAGS] : [first]
    const chosen = given.flatMap((at) => tags[at] ?? []).map(({ id }) => ({ kind: 'existing' as const, id }))
    await library.call('passages.create', { transcriptId: summary.id, start, end, tags: chosen })
    if (first === 0) ofFirst.push({ start, end })
  }
  return ofFirst
}
