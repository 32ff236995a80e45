import { basisMentions } from './bases.ts'
import { isCorrection } from './corrections.ts'

/** A stretch of a sentence that says which period is meant. Offsets are UTF-16 into the sentence. */
export interface PeriodMention {
  readonly period: string
  readonly start: number
  readonly end: number
  /** "last year", "a year ago": the other side of a comparison, said of one figure only. */
  readonly isPast: boolean
}

const YEAR = String.raw`(?:['’](?<short>\d\d)|(?<year>(?:19|20)\d\d)|(?<relative>(?:this|next|last) year|the year))`
const ORDER: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  back: '2',
  front: '1',
  latter: '2',
}
const FISCAL = String.raw`(?:fy|fiscal|financial year)[- ]?(?:year )?(?:['’]|20)?(?<fy>\d\d)(?!\d)`

const PATTERNS: readonly (readonly [RegExp, (groups: Groups) => string, boolean])[] = [
  [
    new RegExp(String.raw`(?<n>[QH][1-4]|[1-4][QH])(?:[ -]?(?:of )?(?:${YEAR}|${FISCAL}))?(?![\p{L}\d])`, 'giu'),
    (groups) => halfOf(groups),
    false,
  ],
  [
    new RegExp(
      String.raw`(?<n>first|second|third|fourth|back|front|latter)(?: fiscal)?[- ](?<part>quarter|half)(?: (?:of |in )?(?:${YEAR}|${FISCAL}))?(?![\p{L}\d])`,
      'giu',
    ),
    (groups) => halfOf(groups),
    false,
  ],
  [new RegExp(String.raw`first (?:nine|9) months(?: of ${YEAR})?`, 'giu'), (groups) => withYear('9M', groups), false],
  [/(?:trailing|last|past|previous) (?:twelve|12)[- ]months|\bttm\b|\bltm\b/giu, () => 'TTM', false],
  [/year[- ]to[- ]date|\bytd\b/giu, () => 'year to date', false],
  [
    new RegExp(
      String.raw`(?<![\p{L}])(?:full[- ]year|${FISCAL.replace('<fy>', '<fx>')}|calendar(?: year)?)(?: (?<year>20\d\d)| (?:fiscal|fy) ?(?:20)?(?<fy>\d\d))?(?![\p{L}\d])`,
      'giu',
    ),
    (groups) => {
      const year = groups['year'] ?? twenty(groups['fx'] ?? groups['fy'])
      return year === undefined ? 'full year' : `FY ${year}`
    },
    false,
  ],
  [
    /(?<![\p{L}])(?:for|in|over) the (?:whole |entire |full )?(?:fiscal )?year(?![- ]?(?:ago|before|earlier|over|on|end))(?![\p{L}])/giu,
    () => 'full year',
    false,
  ],
  [
    /(?<![\p{L}])(?:(?:in|for|during|of|at the end of|within|over) the (?:current )?quarter|this (?:past )?(?:\p{L}+ )?quarter|the quarter (?:was|were|came)|(?:ended|exited|closed|finished|began|started|entered) the quarter|current quarter)(?![\p{L}])/giu,
    () => 'this quarter',
    false,
  ],
  [/(?<![\p{L}])(?:last|prior|previous|preceding) quarter(?![\p{L}])/giu, () => 'last quarter', true],
  [/(?<![\p{L}])(?:next|coming|following) quarter(?![\p{L}])/giu, () => 'next quarter', false],
  [
    /(?<![\p{L}])(?:last year|(?:twelve|12) months (?:ago|earlier)|(?:a |one )?year[- ](?:ago|earlier)(?: (?:quarter|period))?|(?:prior|previous)[- ]year(?:[- ](?:period|quarter))?|the year before|same (?:period|quarter) (?:of |in )?last year)(?![\p{L}])/giu,
    () => 'last year',
    true,
  ],
  [/(?<![\p{L}])next year(?![\p{L}])/giu, () => 'next year', false],
  [/(?<![\p{L}])(?:this|the current) (?:fiscal )?year(?![\p{L}])/giu, () => 'this year', false],
  [
    /(?<=(?<![\p{L}])(?:in|for|during|by|im jahr|für|calendar|into) )(?<year>(?:19|20)\d\d)(?![\d%-]|\.\d| (?:to|and) (?:19|20)\d\d)/giu,
    (groups) => groups['year'] ?? '',
    false,
  ],
  [/(?<![\p{L}])gesamtjahr(?![\p{L}])/giu, () => 'full year', false],
]
type Groups = Readonly<Record<string, string | undefined>>

const twenty = (short: string | undefined): string | undefined => (short === undefined ? undefined : `20${short}`)

function halfOf(groups: Groups): string {
  const said = (groups['n'] ?? '').toUpperCase()
  const order = ORDER[said.toLowerCase()]
  if (order !== undefined) return withYear(`${groups['part']?.toLowerCase() === 'half' ? 'H' : 'Q'}${order}`, groups)
  const letter = /[QH]/u.exec(said)?.[0] ?? 'Q'
  return withYear(`${letter}${/[1-4]/u.exec(said)?.[0] ?? ''}`, groups)
}

function withYear(part: string, groups: Groups): string {
  if (groups['fy'] !== undefined) return `${part} FY 20${groups['fy']}`
  const year = groups['year'] ?? twenty(groups['short'])
  if (year !== undefined) return `${part} ${year}`
  const relative = groups['relative']?.toLowerCase()
  return relative === undefined || relative === 'the year' || relative === 'this year' ? part : `${part} ${relative}`
}

/** The periods a sentence names, in order. What only says with what something is compared is left out. */
export function periodMentions(sentence: string): PeriodMention[] {
  const compared = basisMentions(sentence)
  const found: PeriodMention[] = []
  for (const [pattern, name, isPast] of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const mention = {
        period: name(match.groups ?? {}),
        start: match.index,
        end: match.index + match[0].length,
        isPast,
      }
      // "up 5% compared with the second quarter of 2015" says with what, not when.
      if (COMPARED.test(sentence.slice(Math.max(0, mention.start - 40), mention.start))) continue
      const isTaken = [...found, ...compared].some((other) => other.start < mention.end && mention.start < other.end)
      if (!isTaken && mention.period !== '') found.push(mention)
    }
  }
  const inOrder = found.toSorted((a, b) => a.start - b.start)
  // "in Q1, I'm sorry, in Q2"
  return inOrder.filter((mention, index) => {
    const next = inOrder[index + 1]
    return next === undefined || !isCorrection(sentence.slice(mention.end, next.start))
  })
}

/** A comparison with a named period, right before its name. */
const COMPARED =
  /(?:compared (?:with|to)|versus|vs\.?|relative to|higher than|lower than|% (?:over|from|on)|points? (?:over|from)) (?:in |for |that of )?(?:the )?(?:fiscal )?$/iu

/** What comes between a figure and a period that is not the figure's. */
const HARD = /;|:\s|, (?:so|but|while|whereas|because)(?![\p{L}])|, which/u
const AND_THEN = /, (?:and|but|so) (?:for |in |by |during )?(?:the )?$/u
/** "for 180,000 in 1998 and turned down", "4.3 in 2030, only 1.9" */
const OTHER_TIME = /^,? (?:and (?:then |later )?\p{L}+ed|only|so)(?![\p{L}])/u
const SIDE =
  /(?<![\p{L}])(?:compared|compares|versus|vs|against|from|than|while|and (?:we|our|the|it|they)|now|to)(?![\p{L}])/u

/** The period of each figure, or null. */
export function periodsOf(
  sentence: string,
  mentions: readonly PeriodMention[],
  figures: readonly { readonly start: number; readonly end: number }[],
): (string | null)[] {
  return figures.map((figure, index) => {
    let best: PeriodMention | null = null
    let least = 400
    for (const mention of mentions) {
      const isBehind = mention.start >= figure.end
      const gap = isBehind ? sentence.slice(figure.end, mention.start) : sentence.slice(mention.end, figure.start)
      const between = figures.filter((other, place) =>
        isBehind ? place > index && other.end <= mention.start : place < index && other.start >= mention.end,
      ).length
      if (mention.isPast && between > 0) continue
      if (HARD.test(gap) && (isBehind || between > 0)) continue
      if (isBehind && /, and (?:we|our|the|it|they|then)(?![\p{L}])/u.test(gap)) continue
      if (isBehind && between > 0 && (SIDE.test(gap) || /[,;]/u.test(gap))) continue
      // "21%, and for the second half I'd say 20": said of what follows.
      const isFronted = isBehind && AND_THEN.test(gap) && figures.some((other) => other.start >= mention.end)
      if (isFronted && !/^,? (?:and|or|compared)/u.test(sentence.slice(mention.end))) continue
      const isOwned = !isBehind && figures.some((other) => other.end <= mention.start)
      if (isOwned && OTHER_TIME.test(gap)) continue
      if (mention.isPast && isBehind && /[,;]/u.test(gap)) continue
      if (mention.isPast && !isBehind && (/[,;]| to /u.test(gap) || between > 0)) continue
      const cost = gap.length + between * 40 + (/[,;]| and /u.test(gap) ? 40 : 0) + (isBehind ? 0 : 12)
      if (cost < least) [best, least] = [mention, cost]
    }
    return best?.period ?? null
  })
}

const ANNOUNCES =
  /^\s*(?:(?:so|and|now|okay|ok|then|next|finally|lastly)[,]? )*(?:(?:let me|let’s|let's|i’ll|i'll|we’ll|we'll|i) (?:now )?)?(?:turn|turning|move|moving|look|looking|shift|shifting|switch|switching|for|as for|regarding|our guidance|our outlook|guidance|outlook|q[1-4]|in terms of)(?![\p{L}])/iu

/** "Turning to the third quarter.": the period such a sentence gives to those that follow it, or null. */
export function announcedPeriod(sentence: string): string | null {
  if (sentence.length > 140 || !ANNOUNCES.test(sentence.slice(0, 40))) return null
  return periodMentions(sentence).find(({ isPast }) => !isPast)?.period ?? null
}
