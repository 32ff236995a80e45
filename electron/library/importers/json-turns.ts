import type { PartKind } from '#shared/domain/transcript.ts'
import { asText, isObject, type JsonObject, keyFor, own, valueFor } from './json-value.ts'
import { numberOf, saidIn } from './json-words.ts'
import { type Utterance, utterance } from './turn-text.ts'

const TEXT = [
  'text',
  'transcript',
  'content',
  'utterance',
  'speech',
  'statement',
  'value',
  'body',
  'message',
  'punctuatedword',
  'sentence',
  'words',
  'spans',
  'elements',
  'sentences',
  'paragraphs',
  'word',
  'lines',
]
const SPEAKER = [
  'speakername',
  'speakerinfo',
  'speaker',
  'spk',
  'speakerlabel',
  'speakerid',
  'spkid',
  'name',
  'who',
  'participant',
  'person',
  'author',
  'from',
]
const ROLE = ['role', 'title', 'position', 'jobtitle']
const FIRM = ['affiliation', 'company', 'firm', 'organization', 'organisation']
const START = [
  'start',
  'starttime',
  'startms',
  'starttimems',
  'ts',
  'begin',
  'timestamp',
  'startoffset',
  'offset',
  'time',
]
const END = ['end', 'endtime', 'endms', 'endtimems', 'endts', 'stop', 'endoffset']
const SECTION = ['section', 'part', 'segmenttype', 'sectiontype']
const SAMPLE = 20

/** An array whose entries say something, and the keys they say it under. */
export interface Entries {
  readonly list: readonly JsonObject[]
  readonly text: string
  readonly speaker: string | null
  /** UTF-16 units said in all entries together. */
  readonly length: number
}

/** Every array of entries that say something, anywhere in the value. */
export function findEntries(value: unknown): Entries[] {
  const found: Entries[] = []
  visit(value)
  return found

  function visit(node: unknown): void {
    if (Array.isArray(node)) {
      const entries = entriesOf(node)
      if (entries !== null) found.push(entries)
      for (const entry of node as readonly unknown[]) visit(entry)
    } else if (isObject(node)) {
      for (const entry of Object.values(node)) if (typeof entry === 'object') visit(entry)
    }
  }
}

function entriesOf(list: readonly unknown[]): Entries | null {
  const objects = list.filter((entry) => isObject(entry))
  if (objects.length === 0 || objects.length < list.length / 2) return null
  const sample = objects.slice(0, SAMPLE)
  const text = commonKey(sample, TEXT, (value) => saidIn(value).text !== '')
  if (text === null) return null
  const speaker = commonKey(sample, SPEAKER, (value) => asText(value) !== null || isObject(value))
  const length = objects.reduce((sum, entry) => sum + saidIn(own(entry, text)).text.length, 0)
  return { list: objects, text, speaker: speaker === text ? null : speaker, length }
}

/** The key most entries of a sample have a value under; of several the one that is named first. */
function commonKey(
  sample: readonly JsonObject[],
  names: readonly string[],
  isGood: (value: unknown) => boolean,
): string | null {
  for (const name of names) {
    const keys = sample.map((entry) => keyFor(entry, [name])).filter((key) => key !== null)
    const [key] = keys
    if (key === undefined) continue
    if (sample.filter((entry) => isGood(own(entry, key))).length * 2 >= sample.length) return key
  }
  return null
}

/**
 * The entries that are the transcript: those that name speakers, if they hold about as much as any, and of these the
 * ones that say most at a time, for the same words are often given by word, by sentence and by turn.
 */
export function bestEntries(found: readonly Entries[]): Entries | null {
  const longest = found.reduce((most, { length }) => Math.max(most, length), 0)
  const whole = found.filter(({ length }) => length >= 0.5 * longest)
  const named = whole.filter(({ speaker }) => speaker !== null)
  const pool = named.length > 0 ? named : whole
  return pool.toSorted((a, b) => b.length / b.list.length - a.length / a.list.length)[0] ?? null
}

/** Someone a file lists apart from what they say. */
export interface Listed {
  readonly name: string
  readonly role: string | null
  readonly affiliation: string | null
}

/** Utterances of the entries, speakers looked up in what the file lists, times in milliseconds. */
export function utterancesOf(entries: Entries, people: ReadonlyMap<string, Listed>): Utterance[] {
  const [first] = entries.list
  const startKey = first === undefined ? null : keyFor(first, START)
  const endKey = first === undefined ? null : keyFor(first, END)
  const raw = entries.list.map((entry) => {
    const said = saidIn(own(entry, entries.text))
    const start = (startKey === null ? null : numberOf(entry, [startKey])) ?? said.start
    const end = (endKey === null ? null : numberOf(entry, [endKey])) ?? said.end
    return { entry, text: said.text, start, end }
  })
  const scale = scaleOf(raw, `${startKey ?? ''}${endKey ?? ''}`)
  const ms = (time: number | null): number | null =>
    time === null ? null : Math.min(Math.round(time * scale), Number.MAX_SAFE_INTEGER)
  return raw.map(({ entry, text, start, end }) => {
    const who = speakerOf(entry, entries.speaker, people)
    const role = asText(valueFor(entry, ROLE)) ?? who?.role ?? null
    const affiliation = asText(valueFor(entry, FIRM)) ?? who?.affiliation ?? null
    const [startMs, endMs] = [ms(start), ms(end)]
    return utterance(who?.name ?? null, text, {
      role,
      affiliation,
      startMs,
      endMs: startMs !== null && endMs !== null && endMs < startMs ? startMs : endMs,
      part: partOf(asText(valueFor(entry, SECTION))),
    })
  })
}

function speakerOf(entry: JsonObject, key: string | null, people: ReadonlyMap<string, Listed>): Listed | null {
  const value = key === null ? null : own(entry, key)
  if (isObject(value)) {
    const name = asText(valueFor(value, ['name', 'displayname', 'speakername', 'label', 'id']))
    if (name === null) return null
    return { name, role: asText(valueFor(value, ROLE)), affiliation: asText(valueFor(value, FIRM)) }
  }
  const name = asText(value)
  if (name === null) return null
  const listed = people.get(name)
  if (listed !== undefined) return listed
  const isNumber = typeof value === 'number' || /^(?:\d{1,3}|[A-Z])$/.test(name)
  return { name: isNumber ? `Speaker ${name}` : name, role: null, affiliation: null }
}

/** Milliseconds in one unit of the file's times: nobody speaks fewer than two characters a second for a whole file. */
function scaleOf(
  raw: readonly { readonly text: string; readonly end: number | null; readonly start: number | null }[],
  keys: string,
): 1 | 1000 {
  if (/ms$/i.test(keys)) return 1
  const times = raw.flatMap(({ start, end }) => [start, end]).filter((time) => time !== null)
  const last = times.reduce((most, time) => Math.max(most, time), 0)
  const said = raw.reduce((sum, { text }) => sum + text.length, 0)
  return times.every((time) => Number.isInteger(time)) && said < last / 2 ? 1 : 1000
}

function partOf(section: string | null): PartKind | null {
  if (section === null) return null
  if (/^(?:q ?& ?a|qa|q_a|q and a|question)/i.test(section)) return 'qa'
  return /^(?:pres|prepared|management|opening|remarks)/i.test(section) ? 'prepared' : null
}

/** People a file lists, by id and by name. */
export function findPeople(value: unknown): Map<string, Listed> {
  const people = new Map<string, Listed>()
  visit(value, false, 0)
  return people

  function visit(node: unknown, isList: boolean, depth: number): void {
    if (depth > 4) return
    if (Array.isArray(node)) {
      for (const entry of node.slice(0, 1000)) {
        if (isList && isObject(entry)) add(entry, null)
        else visit(entry, isList, depth + 1)
      }
    } else if (isObject(node)) {
      for (const [key, entry] of Object.entries(node)) {
        const isPeople =
          /^(?:speakers?|speaker_?(?:mapping|names|labels)|participants|people|management|analysts|executives)$/i.test(
            key,
          )
        if (isList && typeof entry === 'string' && entry.trim() !== '')
          people.set(key, { name: entry, role: null, affiliation: null })
        else if (isList && isObject(entry)) add(entry, key)
        else visit(entry, isPeople, depth + 1)
      }
    }
  }

  function add(entry: JsonObject, id: string | null): void {
    const info = Object.values(entry).find((inner) => isObject(inner) && keyFor(inner, ['name']) !== null)
    const source = isObject(info) ? info : entry
    const name = asText(valueFor(source, ['name', 'speakername', 'displayname', 'fullname', 'label', 'speaker']))
    if (name === null) return
    const listed: Listed = { name, role: asText(valueFor(source, ROLE)), affiliation: asText(valueFor(source, FIRM)) }
    for (const key of [
      id,
      asText(valueFor(entry, ['id', 'spkid', 'speakerid', 'speaker', 'index', 'key', 'label'])),
      name,
    ]) {
      if (key !== null && !people.has(key)) people.set(key, listed)
    }
  }
}
