/** What a column of JSON says; null when it is no JSON, as in a library that something else has written to. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
