const ORDINALS: ReadonlyMap<string, string> = new Map([
  ['first', '1'],
  ['second', '2'],
  ['third', '3'],
  ['fourth', '4'],
  ['1st', '1'],
  ['2nd', '2'],
  ['3rd', '3'],
  ['4th', '4'],
])
const YEAR = "(?:FY|CY|fiscal(?:\\syear)?|financial\\syear)?[\\s'’‘]{0,2}((?:19|20)\\d{2}|\\d{2})(?!\\d|[.,%]\\d|%)"
const QUARTER = new RegExp(`(?<![\\p{L}\\d])F?Q([1-4])[\\s_,-]{0,3}(?:of\\s)?${YEAR}`, 'iu')
/** "Q2 FY2030-31": the fiscal year is named for the calendar year it ends in. */
const SPANNING =
  /(?<![\p{L}\d])(?:Q([1-4])|([1-4])Q|H([12])|([12])H)?[\s,-]{0,3}FY\s?['’]?((?:19|20)?\d{2})[-–/]((?:19|20)?\d{2})(?!\d|[-–/.]\d)/iu
/** "Q3 and 9 Months FY '25", "Q4 & FY25", "Q2 & H1 FY25": the quarter is what is reported on. */
const QUARTER_AND = new RegExp(
  `(?<![\\p{L}\\d])Q([1-4])[\\s,]{0,2}(?:and|&|\\/)[\\s,]{0,2}(?:(?:\\d{1,2}\\s?M(?:onths)?|H[12]|(?:nine|six)[\\s-]months?|half[\\s-]year)(?:\\sended)?[\\s,]{0,2})?(?:full[\\s-]year\\s)?${YEAR}`,
  'iu',
)
const QUARTER_REVERSED = /(?<![\p{L}\d])([1-4])Q[\s'’‘-]{0,2}(?:[FC]Y)?[\s'’‘]?((?:19|20)\d{2}|\d{2})(?!\d)/iu
const YEAR_QUARTER =
  /(?<![\p{L}\d])(?:(?:FY|fiscal|fiscal year)?[\s'’‘]{0,2}((?:19|20)\d{2})|FY[\s'’‘]{0,2}(\d{2}))[\s,-]{0,3}(?:Q([1-4])|([1-4])Q)(?!\d)/iu
const SPELT =
  /\b(first|second|third|fourth|1st|2nd|3rd|4th)[\s-](?:fiscal[\s-])?quarter((?:[\s,]{1,2}(?:and|&|full|half|nine|six|months?|fiscal|financial|year|year-end|of|the|ended|ending|results|earnings|for|FY|calendar|our|its|in)){0,6})[\s,'’‘]{0,3}(?:FY)?((?:19|20)\d{2})\b/i
const SPELT_REVERSED =
  /\b(?:fiscal|fiscal year|FY)?\s?((?:19|20)\d{2})\s(first|second|third|fourth|1st|2nd|3rd|4th)[\s-](?:fiscal\s)?quarter\b/i
const HALF = new RegExp(`(?<![\\p{L}\\d])(?:H([12])|([12])H)[\\s_,-]{0,3}${YEAR}`, 'iu')
const HALF_SPELT = /\b(first|second)[\s-]half(?:\s(?:of|fiscal|year)){0,3}\s((?:19|20)\d{2})\b/i
const FULL =
  /(?<![\p{L}\d])(?:FY|full[\s-]year|fiscal[\s-]year|annual results)[\s'’‘-]{0,3}((?:19|20)\d{2}|\d{2})(?!\d)/iu

/** The fiscal period a short text speaks of, as `Q2 2025`, `H1 2025` or `FY 2025`; null when it names none. */
export function findPeriod(text: string): string | null {
  const piece = text.slice(0, 4000)
  const spanning = spanningPeriod(piece)
  if (spanning !== null) return spanning
  const quarter = QUARTER.exec(piece)
  if (quarter !== null) return `Q${quarter[1] ?? ''} ${year(quarter[2])}`
  const both = QUARTER_AND.exec(piece)
  if (both !== null) return `Q${both[1] ?? ''} ${year(both[2])}`
  const reversed = QUARTER_REVERSED.exec(piece)
  if (reversed !== null) return `Q${reversed[1] ?? ''} ${year(reversed[2])}`
  const yearFirst = YEAR_QUARTER.exec(piece)
  if (yearFirst !== null) return `Q${yearFirst[3] ?? yearFirst[4] ?? ''} ${year(yearFirst[1] ?? yearFirst[2])}`
  const spelt = SPELT.exec(piece)
  if (spelt !== null) return `Q${ordinal(spelt[1])} ${year(spelt[3])}`
  const speltReversed = SPELT_REVERSED.exec(piece)
  if (speltReversed !== null) return `Q${ordinal(speltReversed[2])} ${year(speltReversed[1])}`
  const half = HALF.exec(piece)
  if (half !== null) return `H${half[1] ?? half[2] ?? ''} ${year(half[3])}`
  const halfSpelt = HALF_SPELT.exec(piece)
  if (halfSpelt !== null) return `H${ordinal(halfSpelt[1])} ${year(halfSpelt[2])}`
  const full = FULL.exec(piece)
  if (full !== null) return `FY ${year(full[1])}`
  return null
}

/** A text without the words that name its period, for finding what else it says. */
export function withoutPeriod(text: string): string {
  return [
    SPANNING,
    QUARTER,
    QUARTER_AND,
    QUARTER_REVERSED,
    YEAR_QUARTER,
    SPELT,
    SPELT_REVERSED,
    HALF,
    HALF_SPELT,
    FULL,
  ].reduce((rest, pattern) => rest.replace(pattern, ' '), text)
}

/** The period of a fiscal year given by both its calendar years, which follow each other. */
function spanningPeriod(text: string): string | null {
  const match = SPANNING.exec(text)
  if (match === null) return null
  const [, quarter, reversed, half, halfReversed, from, to] = match
  if ((Number(from) + 1) % 100 !== Number(to) % 100) return null
  const part = quarter ?? reversed
  const span = half ?? halfReversed
  const name = part !== undefined ? `Q${part}` : span !== undefined ? `H${span}` : 'FY'
  return `${name} ${year(to)}`
}

function ordinal(word: string | undefined): string {
  return ORDINALS.get((word ?? '').toLowerCase()) ?? ''
}

function year(digits: string | undefined): string {
  return digits?.length === 2 ? `20${digits}` : (digits ?? '')
}
