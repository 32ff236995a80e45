import type { Exchange, Part, ParseWarning } from '#shared/domain/transcript.ts'

/** What every transcript has, parsed or stored. */
export interface Structured {
  readonly text: string
  readonly parts: readonly Part[]
  readonly turns: readonly {
    readonly start: number
    readonly end: number
    readonly labelStart: number | null
    readonly startMs: number | null
    readonly endMs: number | null
  }[]
  readonly exchanges: readonly Exchange[]
  readonly warnings: readonly ParseWarning[]
}

// What cleaning takes out of every text: controls but tab and line feed and other line ends.
// oxlint-disable-next-line no-control-regex
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u

/** Everything that is wrong with a transcript whatever its file was; empty when it keeps all promises. */
export function faultsOf({ text, parts, turns, exchanges, warnings }: Structured): string[] {
  const faults: string[] = []
  const expectThat = (isSo: boolean, fault: string): void => {
    if (!isSo) faults.push(fault)
  }
  expectThat(text.trim() !== '', 'the text is blank')
  expectThat(text.isWellFormed(), 'the text holds half a character')
  const unclean = UNCLEAN.exec(text)
  expectThat(unclean === null, `the text holds ${JSON.stringify(unclean?.[0])} at ${String(unclean?.index)}`)
  let at = 0
  for (const { start, end } of parts) {
    expectThat(start >= at && end > start, `a part at ${String(start)} is out of order or empty`)
    at = end
  }
  expectThat(at <= text.length, 'a part ends after the text')
  let last = 0
  for (const { start, end, labelStart, startMs, endMs } of turns) {
    const from = labelStart ?? start
    const where = `the turn at ${String(start)}`
    expectThat(from >= last && from <= start && start < end, `${where} is out of order, or empty`)
    expectThat(isBoundary(text, from) && isBoundary(text, start) && isBoundary(text, end), `${where} parts a character`)
    const homes = parts.filter((part) => part.start <= from && end <= part.end)
    expectThat(homes.length === 1, `${where} lies in ${String(homes.length)} parts`)
    expectThat(startMs === null || endMs === null || startMs <= endMs, `${where} ends before it begins`)
    last = end
  }
  for (const { questions, answers } of exchanges) {
    expectThat(
      [...questions, ...answers].every((index) => index < turns.length),
      'an exchange names no turn',
    )
  }
  for (const { message } of warnings) expectThat(message.trim() !== '', 'a warning says nothing')
  return faults
}

function isBoundary(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return !(before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff)
}
