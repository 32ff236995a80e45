import { captionText, type CaptionLine } from './caption-text.ts'

/** A piece of captions: when it is shown, and its lines. */
export interface Cue {
  readonly startMs: number
  readonly endMs: number
  readonly lines: readonly CaptionLine[]
}

const TIME = '(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?'
const TIMING = new RegExp(`^\\s{0,8}${TIME}\\s{0,8}-->\\s{0,8}${TIME}(?:\\s.*)?$`)
const BLOCK = /^(?:NOTE|STYLE|REGION)(?:\s|$)/
/** Cues of one file. A day of talk has some 30,000. */
const MAX_CUES = 200_000

/**
 * Reads the cues of WebVTT or SubRip, forgiving what the two have in common: ids of any kind or none, either decimal
 * sign, hours left out. Notes, styles and regions are skipped. Null when there are more than `MAX_CUES`.
 */
export function readCues(text: string): Cue[] | null {
  const lines = text.split('\n')
  const cues: { startMs: number; endMs: number; lines: CaptionLine[] }[] = []
  let isInBlock = false
  let isSkipped = false
  for (const [index, line] of lines.entries()) {
    const timing = line.length <= 300 && line.includes('-->') ? TIMING.exec(line) : null
    if (timing !== null) {
      if (cues.length === MAX_CUES) return null
      const startMs = milliseconds(timing.slice(1, 5))
      cues.push({ startMs, endMs: Math.max(startMs, milliseconds(timing.slice(5, 9))), lines: [] })
      isInBlock = true
      isSkipped = false
    } else if (line.trim() === '') {
      isInBlock = false
      isSkipped = false
    } else if (!isInBlock && BLOCK.test(line)) {
      isSkipped = true
    } else if (!isSkipped && (isInBlock || !isId(lines, index))) {
      const said = captionText(line)
      if (said.text !== '' || said.speaker !== null) cues.at(-1)?.lines.push(said)
    }
  }
  return cues
}

/** Whether the line is the name of the cue whose timing follows. */
function isId(lines: readonly string[], index: number): boolean {
  const next = lines[index + 1] ?? ''
  return next.includes('-->') || /^\s*\d{1,9}\s*$/.test(lines[index] ?? '')
}

function milliseconds([hours = '0', minutes = '0', seconds = '0', fraction = '0']: readonly (
  string | undefined
)[]): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
}
