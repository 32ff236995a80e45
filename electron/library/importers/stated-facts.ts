/** The day a field begins with, as an ISO date; null when it names none there is. */
export function isoDate(text: string | null | undefined): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text ?? '')?.[1]
  if (iso === undefined) return null
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : null
}

/** The language a field names as a tag, such as "en" or "pt-BR"; null when it does otherwise. */
export function languageTag(text: string | null | undefined): string | null {
  return typeof text === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(text) ? text : null
}
