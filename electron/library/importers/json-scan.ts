export type JsonFault = 'deep' | 'twice' | 'many'

const MAX_DEPTH = 64
/** Keys of all objects together. A word-by-word transcript of a day has some two million. */
const MAX_KEYS = 20_000_000

/**
 * Looks over JSON before anything is built from it: how deep it is nested, and whether an object has one key twice, so
 * that readers could disagree about what it says. One pass; what is no JSON is left for the parser to find.
 */
export function faultOfJson(text: string): JsonFault | null {
  const open: (Set<string> | null)[] = []
  let keys = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      const end = endOfString(text, at)
      const own = open.at(-1)
      if (own !== null && own !== undefined && isKey(text, end)) {
        const key = plainKey(text.slice(at, end))
        if (own.has(key)) return 'twice'
        own.add(key)
        keys += 1
        if (keys > MAX_KEYS) return 'many'
      }
      at = end - 1
    } else if (code === 0x7b || code === 0x5b) {
      if (open.length === MAX_DEPTH) return 'deep'
      open.push(code === 0x7b ? new Set() : null)
    } else if (code === 0x7d || code === 0x5d) {
      open.pop()
    }
  }
  return null
}

/** The place after a string's closing quote. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at += 1
    else if (code === 0x22) return at + 1
  }
  return text.length
}

/** A key as readers see it, however it is written. */
function plainKey(quoted: string): string {
  if (!quoted.includes('\\')) return quoted
  try {
    return JSON.stringify(JSON.parse(quoted))
  } catch {
    return quoted
  }
}

function isKey(text: string, end: number): boolean {
  let at = end
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1
  return text[at] === ':'
}
