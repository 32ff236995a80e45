import type { Line } from './document.ts'

const FIELD = /^[-*•]?\s?([\p{L}][\p{L} /_-]{1,30}?)\s?[:：]\s*(\S.{0,300})$/u

/** `Name: value` lines of a header, names in lower case; the first of a name wins. */
export function headerFields(lines: readonly Line[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const { text } of lines) {
    if (text.length > 340) continue
    const match = FIELD.exec(text)
    const key = match?.[1]?.toLowerCase()
    if (key !== undefined && !fields.has(key)) fields.set(key, match?.[2]?.trim() ?? '')
  }
  return fields
}
