/** One thing by its name, several by their number: `“Norrvik Q2”`, `3 transcripts`. */
export function several(names: readonly string[], plural: string): string {
  const [only] = names
  return names.length === 1 && only !== undefined ? `“${only}”` : `${String(names.length)} ${plural}`
}
