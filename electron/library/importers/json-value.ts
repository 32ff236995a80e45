/** Parsed JSON, seen without trusting it: only own properties count. */

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own property, or undefined. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** A text or a number as text; null for anything else and for nothing but blanks. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return value.toString()
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** Keys from which on an object's plain ones are kept: it is asked for one after another. */
const MANY_KEYS = 100
const kept = new WeakMap<JsonObject, ReadonlyMap<string, string>>()

/** The first key of the object that is, but for case and separators, one of the names. */
export function keyFor(object: JsonObject, names: readonly string[]): string | null {
  const keys = kept.get(object) ?? plainKeys(object)
  for (const name of names) {
    const key = keys.get(name)
    if (key !== undefined) return key
  }
  return null
}

/** The object's keys by what they are but for case and separators. */
function plainKeys(object: JsonObject): ReadonlyMap<string, string> {
  const keys = new Map(Object.keys(object).map((key) => [key.toLowerCase().replace(/[\s_-]/g, ''), key]))
  if (keys.size >= MANY_KEYS) kept.set(object, keys)
  return keys
}

/** The value under the first of the names the object has. */
export function valueFor(object: JsonObject, names: readonly string[]): unknown {
  const key = keyFor(object, names)
  return key === null ? undefined : own(object, key)
}
