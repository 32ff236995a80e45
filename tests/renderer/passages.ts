import { NO_ATTRIBUTES } from '#shared/domain/attributes.ts'
import type { PassageId, SpeakerId, TagId, TranscriptId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'

const transcriptId = 'transcript' as TranscriptId
export const ada = 'ada' as SpeakerId
export const ben = 'ben' as SpeakerId

export const TEXT = `Prepared remarks
Ada Holm
Good morning. Steel is short,
and it will stay short.
Questions
Ben Oru
What of copper?
Ada Holm
Copper is plentiful.
`

const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from)
  return { start, end: start + words.length }
}
const turn = (words: string, label: string, speakerId: SpeakerId, from = 0) => ({
  ...at(words, from),
  labelStart: TEXT.indexOf(label, from),
  startMs: null,
  endMs: null,
  speakerId,
})

export const document: TranscriptDocument = {
  summary: {
    id: transcriptId,
    metadata: {
      title: 'A call',
      kind: 'earnings-call',
      company: 'Holm Steel',
      ticker: null,
      event: null,
      eventId: null,
      date: '2031-02-03',
      period: null,
      source: null,
      language: 'en',
      machineTranslated: false,
      confidentiality: 'public',
    },
    fileName: 'call.txt',
    sha256: '0',
    byteLength: TEXT.length,
    turnCount: 3,
    passageCount: 0,
    importedAt: 0,
    binnedAt: null,
    version: null,
  },
  text: TEXT,
  parts: [
    { kind: 'prepared', heading: 'Prepared remarks', start: 0, end: TEXT.indexOf('Questions') },
    { kind: 'qa', heading: 'Questions', start: TEXT.indexOf('Questions'), end: TEXT.length },
  ],
  pages: [],
  speakers: [
    { id: ada, name: 'Ada Holm', role: 'Chief Executive Officer', affiliation: null, roleClass: 'management' },
    { id: ben, name: 'Ben Oru', role: null, affiliation: 'Oru Research', roleClass: 'analyst' },
  ],
  turns: [
    turn('Good morning. Steel is short,\nand it will stay short.', 'Ada Holm', ada),
    turn('What of copper?', 'Ben Oru', ben),
    turn('Copper is plentiful.', 'Ada Holm', ada, TEXT.indexOf('Questions')),
  ],
  exchanges: [{ questions: [1], answers: [2] }],
  warnings: [],
  readingPosition: 0,
}

export function passage(words: string, tags: readonly string[] = [], memo: string | null = null): Passage {
  return {
    id: words as PassageId,
    transcriptId,
    anchor: { position: at(words), quote: { exact: words, prefix: '', suffix: '' } },
    tagIds: tags as readonly TagId[],
    attributes: NO_ATTRIBUTES,
    memo,
    createdAt: 0,
  }
}
