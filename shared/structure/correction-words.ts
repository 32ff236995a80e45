import { graphemeStart } from '../anchoring/offsets.ts'
import type { Correction } from '../domain/correction.ts'
import { partNames } from '../domain/part-names.ts'
import type { MetadataPatch, SpeakerPatch } from '../domain/correction.ts'
import { assertNever } from '../lib/assert.ts'

/** What a correction says, in a sentence for the list of corrections and for the mark at a turn. */
export function correctionSentence(text: string, correction: Correction): string {
  switch (correction.kind) {
    case 'split':
      return `A turn begins at ${quoted(text, correction.start)}.`
    case 'merge':
      return `What begins with ${quoted(text, correction.at)} goes on with the turn before it.`
    case 'turn-speaker':
      return correction.speaker === null
        ? `Nobody is named for ${quoted(text, correction.at)}.`
        : `${correction.speaker.name} speaks ${quoted(text, correction.at)}.`
    case 'part':
      return `${quoted(text, correction.start)} belongs to: ${partNames[correction.to]}.`
    case 'questions':
      return `Questions and answers begin at ${quoted(text, correction.at)}.`
    case 'speaker':
      return `${correction.name}: ${speakerFacts(correction.patch)}.`
    case 'same-speaker':
      return `${listed(correction.from.map(({ name }) => name))} and ${correction.into.name} are one person.`
    case 'metadata':
      return `About the transcript: ${metadataFacts(correction.patch)}.`
    default:
      return assertNever(correction)
  }
}

/** What making the correction is called; reads after "Undo: ". */
export function correctionLabel(text: string, correction: Correction): string {
  switch (correction.kind) {
    case 'split':
      return `Begin a turn at ${quoted(text, correction.start)}`
    case 'merge':
      return `Join ${quoted(text, correction.at)} with the turn before it`
    case 'turn-speaker':
      return correction.speaker === null
        ? `Name nobody for ${quoted(text, correction.at)}`
        : `Let ${correction.speaker.name} speak ${quoted(text, correction.at)}`
    case 'part':
      return `Put ${quoted(text, correction.start)} into ${partNames[correction.to]}`
    case 'questions':
      return `Begin questions and answers at ${quoted(text, correction.at)}`
    case 'speaker':
      return correction.patch.name === undefined
        ? `Correct what is said of ${correction.name}`
        : `Rename speaker ${correction.name} to ${correction.patch.name}`
    case 'same-speaker':
      return `Merge ${listed(correction.from.map(({ name }) => name))} into ${correction.into.name}`
    case 'metadata':
      return 'Correct the details of the transcript'
    default:
      return assertNever(correction)
  }
}

/** Where a correction stands in the text, a UTF-16 offset; null when it is about no place. */
export function placeOf(correction: Correction): number | null {
  switch (correction.kind) {
    case 'split':
    case 'part':
      return correction.start
    case 'merge':
    case 'turn-speaker':
    case 'questions':
      return correction.at
    case 'speaker':
    case 'same-speaker':
    case 'metadata':
      return null
    default:
      return assertNever(correction)
  }
}

/** Enough words to know the place by. */
const QUOTED_WORDS = 6
const QUOTED_UNITS = 60

function quoted(text: string, offset: number): string {
  const words = text
    .slice(offset, offset + 400)
    .trimStart()
    .split(/\s+/u)
  let said = words[0] ?? ''
  for (const word of words.slice(1, QUOTED_WORDS)) {
    if (said.length + word.length >= QUOTED_UNITS) break
    said += ` ${word}`
  }
  return `“${said.length <= QUOTED_UNITS ? said : said.slice(0, graphemeStart(said, QUOTED_UNITS))}…”`
}

const listed = (names: readonly string[]): string => names.join(', ')

const speakerFields = { name: 'name', role: 'role', affiliation: 'affiliation', roleClass: 'class' } as const

function speakerFacts(patch: SpeakerPatch): string {
  return factsOf(speakerFields, patch)
}

const metadataFields = {
  title: 'title',
  kind: 'kind',
  company: 'company',
  ticker: 'ticker',
  event: 'event',
  eventId: 'event id',
  date: 'date',
  period: 'period',
  source: 'source',
  language: 'language',
  machineTranslated: 'machine-translated',
  confidentiality: 'confidentiality',
} as const satisfies Record<keyof MetadataPatch, string>

function metadataFacts(patch: MetadataPatch): string {
  return factsOf(metadataFields, patch)
}

function factsOf<Field extends string>(
  names: Readonly<Record<Field, string>>,
  patch: { readonly [Name in Field]?: string | boolean | null | undefined },
): string {
  return (Object.entries(names) as [Field, string][])
    .flatMap(([field, name]) => {
      const value = patch[field]
      return value === undefined ? [] : [`${name} ${shown(value)}`]
    })
    .join(', ')
}

function shown(value: string | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === null ? 'unknown' : `“${value}”`
}
