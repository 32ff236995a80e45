import type { Edit } from './mutate.ts'

/** What a field of JSON may hold besides what it should. */
const ODD: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  0,
  -1,
  1e308,
  -0,
  5e-324,
  '1e999',
  'NaN',
  '00:00:01',
  '99:99:99',
  [],
  {},
  [[]],
  [null],
  { text: 'a' },
  { name: '' },
  'Ada Holm',
  'Operator',
  '\ud83d',
  '\u0000',
  '\n',
  '2031-02-31',
  'zh-Hant',
  'x'.repeat(600),
  ['a', 'b'],
  [{ word: 'a' }],
]
const KEYS = [
  'text',
  'speaker',
  'words',
  'word',
  'start',
  'end',
  'name',
  'role',
  'turns',
  'pairs',
  'en',
  'zh',
  'speakers',
  'content',
  'transcript',
  'section',
  'type',
  'value',
  'title',
  'date',
  'language',
  '__proto__',
  'constructor',
  '0',
]

interface Slot {
  readonly holder: Record<string, unknown>
  readonly key: string
}

/** JSON with fields changed, so that it stays JSON. */
export function mutateJson(seed: Uint8Array, all: readonly Edit[]): Uint8Array {
  const root: Record<string, unknown> = { value: JSON.parse(new TextDecoder().decode(seed)) as unknown }
  for (const one of all) {
    const slots = slotsOf(root)
    const slot = slots[Math.floor(('at' in one ? one.at : 0.5) * slots.length)]
    if (slot !== undefined) changeField(slot, one, slots)
  }
  return new TextEncoder().encode(JSON.stringify(root['value']) ?? 'null')
}

function changeField({ holder, key }: Slot, one: Edit, slots: readonly Slot[]): void {
  const put = (name: string, value: unknown): void => {
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
  }
  const value = holder[key]
  const other = slots[Math.floor(('to' in one ? one.to : 'from' in one ? one.from : 0.3) * slots.length)]
  if (one.kind === 'cut') Reflect.deleteProperty(holder, key)
  else if (one.kind === 'end') put(key, null)
  else if (one.kind === 'repeat')
    put(
      key,
      Array.from({ length: Math.min(one.times, 20) }, () => value),
    )
  else if (one.kind === 'move' || one.kind === 'splice')
    put(key, structuredClone(other === undefined ? null : other.holder[other.key]))
  else if (one.kind === 'put') put(KEYS[one.token % KEYS.length] ?? '', odd(one.times))
  else if (one.kind === 'swap') put(KEYS[one.other % KEYS.length] ?? '', value)
  else put(key, odd(one.kind === 'set' ? one.byte : one.bit))
}

/** A value of its own each time, for later changes may reach into it. */
function odd(index: number): unknown {
  return structuredClone(ODD[index % ODD.length])
}

function slotsOf(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder)
    .flatMap((key) => [{ holder, key }, ...slotsOf(holder[key])])
    .slice(0, 2000)
}

/** XML with elements and words changed, so that it stays well formed. `pieces` are balanced. */
export function mutateXml(seed: Uint8Array, all: readonly Edit[], pieces: readonly string[]): Uint8Array {
  // Between paragraphs anything may be cut, moved and repeated.
  let parts = new TextDecoder().decode(seed).split(/(?<=<\/(?:w|text):p>|<\/(?:w|table):(?:tc|table-cell)>)/u)
  for (const one of all) parts = changeParts(parts, one, pieces)
  return new TextEncoder().encode(parts.join('').slice(0, 200_000))
}

function changeParts(parts: readonly string[], one: Edit, pieces: readonly string[]): string[] {
  const inner = Math.max(1, parts.length - 2)
  const place = (share: number): number => 1 + Math.floor(share * inner)
  const where = place('at' in one ? one.at : 0.5)
  const part = parts[where] ?? ''
  const isWhole = /^<(?:w|text):p\b/u.test(part)
  const piece = (index: number): string => pieces[index % pieces.length] ?? ''
  if (one.kind === 'cut' && isWhole) return parts.toSpliced(where, 1)
  if (one.kind === 'repeat' && isWhole)
    return parts.toSpliced(where, 0, ...Array.from({ length: Math.min(50, one.times) }, () => part))
  if (one.kind === 'move' && isWhole) return parts.toSpliced(place(one.to), 0, part)
  if (one.kind === 'put')
    return parts.with(Math.min(where, parts.length - 1), intoText(part, piece(one.token), one.times))
  if (one.kind === 'swap') return parts.toSpliced(where, 0, piece(one.token), piece(one.other))
  return parts.with(
    Math.min(where, parts.length - 1),
    part.replace(/(?<=>)[^<]+/u, (words) => `${words.slice(1)}\u00a0&#x1F600;`),
  )
}

/** Puts a piece between two tags of a part, or around all of it. */
function intoText(part: string, piece: string, times: number): string {
  const [open = '', close = ''] = piece.split('|')
  if (piece.includes('|')) return open.repeat(Math.min(times, 40)) + part + close.repeat(Math.min(times, 40))
  return part.replace(/(?<=<(?:w:r|text:p)>)/u, piece.repeat(Math.min(times, 40)))
}
