const MARKS = /[[\]*_~`<\\&]/g
const NESTING = /^(?:[ \t]{0,4}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){0,400}[ \t]{0,400}/
const MAX_COST = 25_000_000
const MAX_NESTING = 100

/**
 * Whether Markdown can be read in good time. The reader's time grows with the square of the marks and lines in one
 * paragraph and with the depth of quotes and lists; no person's text comes near the limits, but a hostile file does.
 */
export function isReadableMarkdown(body: string): boolean {
  let cost = 0
  let marks = 0
  for (const line of body.split('\n')) {
    if (line.trim() === '') {
      cost += marks * marks
      marks = 0
      continue
    }
    const nesting = NESTING.exec(line)?.[0] ?? ''
    if (nesting.length > MAX_NESTING) return false
    marks += 1 + (line.match(MARKS)?.length ?? 0)
  }
  return cost + marks * marks <= MAX_COST
}
