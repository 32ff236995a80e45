const LONGEST = 200
const MOST = 100

/** Cues as people write them: one a line; blank lines and repetitions are dropped. */
export function parseCues(text: string): readonly string[] {
  const seen = new Set<string>()
  for (const line of text.split('\n')) {
    const cue = line.trim().slice(0, LONGEST)
    if (cue !== '') seen.add(cue)
  }
  return [...seen].slice(0, MOST)
}

export function writeCues(cues: readonly string[]): string {
  return cues.join('\n')
}
