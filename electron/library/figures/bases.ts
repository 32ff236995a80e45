import type { FigureBasis } from '#shared/domain/figure.ts'

/** What joins a change with what it is compared with. */
const LINK =
  '(?:as|double|twice|triple|over|versus|vs\\.?|than|from|on|against|compared (?:with|to)|relative to|better than)'

const WORDS: readonly (readonly [FigureBasis, string])[] = [
  [
    'year-over-year',
    `year[- ]over[- ]year|year[- ]on[- ]year|yoy|y/y|y-o-y|${LINK} (?:in |the |in the |for the |that of )*(?:same (?:period|quarter|time) (?:of |in |a )?)?` +
      "(?:last year(?:['’]s)?(?: \\w+)? ?(?:quarter|period)?|(?:the )?prior[- ]year(?:[- ](?:period|quarter))?|(?:a )?year[- ]ago(?: (?:period|quarter))?|the year before|a year earlier|(?:just )?(?:twelve|12) months (?:ago|earlier)|previous year|year before)",
  ],
  [
    'sequential',
    `sequential(?:ly)?|quarter[- ]over[- ]quarter|quarter[- ]on[- ]quarter|qoq|q/q|q-o-q|${LINK} (?:in |the |in the )*(?:last|prior|previous|preceding) quarter`,
  ],
  [
    'constant-currency',
    'constant[- ]currenc(?:y|ies)|constant exchange rates?|constant fx|ex[- ]fx|ex[- ]currency|excluding (?:the )?(?:impact of |effects? of )?(?:currency|currencies|fx|foreign exchange)|currency[- ]neutral|fx[- ]neutral|(?:in )?local currenc(?:y|ies)|cc terms',
  ],
  ['organic', 'organic(?:ally)?|organisch'],
  [
    'like-for-like',
    'like[- ]for[- ]like|lfl|same[- ](?:store|restaurant|property)|comparable (?:sales|store|restaurant)|comp(?:arable)?[- ]store|comps|comp sales',
  ],
  ['annualised', 'annuali[sz]ed|run[- ]rate'],
  ['non-gaap', 'non[- ]gaap|bereinigte[ns]?|adjusted|underlying|normali[sz]ed'],
  ['gaap', '(?<!non[- ])gaap'],
]
const ALL = new RegExp(
  WORDS.map(([, words], index) => `(?<g${index}>(?<![\\p{L}])(?:${words})(?![\\p{L}]))`).join('|'),
  'giu',
)

export interface BasisMention {
  readonly basis: FigureBasis
  readonly start: number
  readonly end: number
}

/** What a sentence says of comparisons and of how figures are counted. Offsets are UTF-16 into the sentence. */
export function basisMentions(sentence: string): BasisMention[] {
  const mentions = [...sentence.matchAll(ALL)].flatMap((match) => {
    const index = WORDS.findIndex((_, at) => match.groups?.[`g${at}`] !== undefined)
    const found = WORDS[index]
    return found === undefined ? [] : [{ basis: found[0], start: match.index, end: match.index + match[0].length }]
  })
  // "was that year-over-year or sequential?" asks which.
  const isChoice = (one: BasisMention | undefined, other: BasisMention | undefined): boolean =>
    one !== undefined && other !== undefined && / or /u.test(sentence.slice(one.end, other.start).slice(0, 8))
  return sentence.trimEnd().endsWith('?')
    ? mentions.filter((it, at) => !isChoice(it, mentions[at + 1]) && !isChoice(mentions[at - 1], it))
    : mentions
}

export interface BasisCandidate {
  readonly start: number
  readonly end: number
  /** True for a change or a rate: what a comparison is about. */
  readonly isRelative: boolean
}

/** The bases of each figure of a sentence: a comparison belongs to the nearest change, "adjusted" to all that follow. */
export function basesOf(
  sentence: string,
  mentions: readonly BasisMention[],
  figures: readonly BasisCandidate[],
): FigureBasis[][] {
  const bases = figures.map((): FigureBasis[] => [])
  for (const mention of mentions) {
    for (const index of reached(sentence, mention, mentions, figures)) {
      if (bases[index]?.includes(mention.basis) === false) bases[index].push(mention.basis)
    }
  }
  return bases
}

function reached(
  sentence: string,
  mention: BasisMention,
  all: readonly BasisMention[],
  figures: readonly BasisCandidate[],
): number[] {
  if (mention.basis === 'gaap' || mention.basis === 'non-gaap') {
    const isOther = ({ basis, start }: BasisMention) =>
      (basis === 'gaap' || basis === 'non-gaap') && start > mention.start
    const next = all.find(isOther)?.start ?? sentence.length
    const boundary = /;|, while|, with|,? and (?:our|the|we|\p{L}+ (?:was|were|is|are)\b)|, (?:and|but) /u.exec(
      sentence.slice(mention.end, next),
    )
    const until = boundary === null ? next : mention.end + boundary.index
    return indexes(figures, ({ start }) => start >= mention.end && start < until)
  }
  const isAny = mention.basis === 'annualised'
  let best = -1
  let least = Infinity
  figures.forEach((figure, index) => {
    if (!figure.isRelative && !isAny) return
    const isBefore = figure.end <= mention.start
    const gap = isBefore ? sentence.slice(figure.end, mention.start) : sentence.slice(mention.end, figure.start)
    const between = figures.filter(
      (other) =>
        other !== figure &&
        (isBefore
          ? other.start >= figure.end && other.end <= mention.start
          : other.start >= mention.end && other.end <= figure.start),
    )
    const cost = gap.length + (/[,;:]| and | but /u.test(gap) ? 30 : 0) + between.length * 60
    if (cost < least) [best, least] = [index, cost]
  })
  return best === -1 || least > 160 ? [] : [best]
}

function indexes<T>(list: readonly T[], test: (value: T) => boolean): number[] {
  return list.flatMap((value, index) => (test(value) ? [index] : []))
}
