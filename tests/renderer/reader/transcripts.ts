import { NO_ATTRIBUTES } from '#shared/domain/attributes.ts'
import type { Tag } from '#shared/domain/codebook.ts'
import type { PassageId, SpeakerId, TagId, TranscriptId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { RoleClass, TranscriptDocument, TranscriptMetadata } from '#shared/domain/transcript.ts'

/** One thing said, for building small transcripts. */
export interface Said {
  readonly who: string
  readonly roleClass?: RoleClass
  readonly affiliation?: string
  readonly paragraphs: readonly string[]
}

const metadata: TranscriptMetadata = {
  title: 'Fjordline Q1 2031 earnings call',
  kind: 'earnings-call',
  company: 'Fjordline',
  ticker: null,
  event: 'Q1 2031 earnings call',
  eventId: null,
  date: '2031-05-06',
  period: 'Q1 2031',
  source: null,
  language: 'en',
  machineTranslated: false,
  confidentiality: 'public',
}

const speakerId = (name: string) => `speaker of ${name}` as SpeakerId

/**
 * A call with prepared remarks, a question part in which an analyst's turn and the turns up to the next analyst make an
 * exchange, and a last part of boilerplate where one is given. Labels stand on lines of their own, as in a feed.
 */
export function callOf(
  prepared: readonly Said[],
  qa: readonly Said[],
  boilerplate: readonly string[] = [],
): TranscriptDocument {
  let text = ''
  const turns: TranscriptDocument['turns'][number][] = []
  const exchanges: { questions: number[]; answers: number[] }[] = []
  const parts: TranscriptDocument['parts'][number][] = []
  const speak = (kind: 'prepared' | 'qa', heading: string, said: readonly Said[]): void => {
    const start = text.length
    text += `${heading}\n`
    for (const { who, roleClass, paragraphs } of said) {
      const labelStart = text.length
      text += `${who}:\n`
      const turnStart = text.length
      text += paragraphs.join('\n')
      if (kind === 'qa' && roleClass === 'analyst') exchanges.push({ questions: [turns.length], answers: [] })
      else if (kind === 'qa' && roleClass !== 'operator') exchanges.at(-1)?.answers.push(turns.length)
      turns.push({
        start: turnStart,
        end: text.length,
        labelStart,
        startMs: null,
        endMs: null,
        speakerId: speakerId(who),
      })
      text += '\n'
    }
    parts.push({ kind, heading, start, end: text.length })
  }
  speak('prepared', 'Presentation', prepared)
  if (qa.length > 0) speak('qa', 'Q&A Session', qa)
  if (boilerplate.length > 0) {
    const start = text.length
    text += boilerplate.join('\n')
    parts.push({ kind: 'boilerplate', heading: null, start, end: text.length })
  }
  const speakers = new Map(
    [...prepared, ...qa].map(({ who, roleClass, affiliation }) => [
      who,
      {
        id: speakerId(who),
        name: who,
        role: null,
        affiliation: affiliation ?? null,
        roleClass: roleClass ?? 'management',
      } as const,
    ]),
  )
  return {
    summary: {
      id: 'transcript' as TranscriptId,
      metadata,
      fileName: 'fjordline.txt',
      sha256: '',
      byteLength: text.length,
      turnCount: turns.length,
      passageCount: 0,
      importedAt: 0,
      binnedAt: null,
      version: null,
    },
    text,
    parts,
    pages: [],
    speakers: [...speakers.values()],
    turns,
    exchanges,
    warnings: [],
    readingPosition: 0,
  }
}

/** Two prepared turns, then two exchanges. */
export const call = callOf(
  [
    { who: 'Operator', roleClass: 'operator', paragraphs: ['Welcome to the call.'] },
    { who: 'Ida Berg', paragraphs: ['Ferries ran full. Fuel cost more than we planned.', 'We ordered two ships.'] },
  ],
  [
    { who: 'Noor Haddad', roleClass: 'analyst', affiliation: 'Pierhead', paragraphs: ['When do they sail?'] },
    { who: 'Ida Berg', paragraphs: ['In two years. Perhaps a little later.'] },
    { who: 'Operator', roleClass: 'operator', paragraphs: ['Next, please.'] },
    { who: 'Lev Stern', roleClass: 'analyst', affiliation: 'Quayside Bank', paragraphs: ['And the fuel?'] },
    { who: 'Ida Berg', paragraphs: ['Hedged.'] },
  ],
  ['This text contains forward-looking statements.', 'They may turn out otherwise.'],
)

export function tagOf(name: string, more: Partial<Tag> = {}): Tag {
  return {
    id: `tag ${name}` as TagId,
    parentId: null,
    name,
    colour: 'teal',
    pattern: 'solid',
    description: '',
    cues: [],
    shortcut: null,
    isCodable: true,
    position: 0,
    passageCount: 0,
    ...more,
  }
}

/** A passage over the first place where the words stand. */
export function passageOf(text: string, words: string, tags: readonly Tag[] = [], createdAt = 0): Passage {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`“${words}” does not stand in the text`)
  return {
    id: `passage ${words}` as PassageId,
    transcriptId: 'transcript' as TranscriptId,
    anchor: { position: { start, end: start + words.length }, quote: { exact: words, prefix: '', suffix: '' } },
    tagIds: tags.map((tag) => tag.id),
    attributes: NO_ATTRIBUTES,
    memo: null,
    createdAt,
  }
}
