const UP =
  '(?<!(?:make|makes|made|set|come|came) )up|grew|grow|grows|growing|growth|grown|rose|rise|rises|rising|risen|increase|increases|increased|increasing|improve|improved|improves|improvement|improving|' +
  'expand|expanded|expanding|expands|expansion(?! rate)|climb|climbed|climbs|jump|jumped|jumps|gain|gained|gains|higher|accelerated|raise|raised|raising|soared|advanced|wachstum|stieg|steigen|steigt|gestiegen|wuchs'
const DOWN =
  '(?<!turn(?:ed|s|ing)? )down|decline|declined|declines|declining|decrease|decreased|decreases|decreasing|fell|fall|falls|fallen|falling|drop|dropped|drops|dropping|shrank|shrink|shrinks|' +
  '(?<!(?:a|own|the|its|new|old|this|that|our|their|service) )contract|contracted|contracts|contraction|compress|compressed|compression|lower|lowered|lowering|reduce|reduced|reducing|reduction|slipped|slip|off|sank|sinken|sinkt|fiel|gesunken|erosion'

const FILLERS =
  '(?:(?:by|of|was|were|is|be|came|little|bit|about|another|a|an|the|in|only|just|rate|full|further|additional|roughly|around|approximately|nearly|almost|some|over|more|than|at|least|north|' +
  'range|between|an?|to|up|um|rund|etwa|von|maybe|perhaps|probably|close|well|circa|less|under|much|as|percentage|target)\\s+)'
const BEFORE = new RegExp(`(?:^|[^\\p{L}])(?<word>${UP}|${DOWN})[,]?\\s+(?<fillers>${FILLERS}{0,5})$`, 'iu')
/** "12% growth", "a 9 percent increase", "mid-single-digit organic growth". */
const BEHIND =
  /^[\s-]+(?:(?!or\b|of\b|in\b|and\b|on\b|to\b|at\b|for\b)[\p{L}-]+[\s-]+){0,2}?(?<word>growth|increase|rise|improvement|gain|expansion|higher|uplift|decline|decrease|drop|reduction|contraction|lower|fall)(?![\p{L}])/iu
const IS_UP = new RegExp(`^(?:${UP}|uplift|gain)$`, 'iu')
/** "lowering the low end by 50 million" */
const BY = new RegExp(
  `(?:^|[^\\p{L}])(?<word>${UP}|${DOWN}|cut|cuts|cutting)(?: (?!by )[\\p{L}'’-]+){1,5} by (?:(?:about|around|roughly|nearly|almost|another|some|over|a|an) ){0,2}$`,
  'iu',
)
/** "raised five kids", "raised $300 million": got, not changed. */
const GOT = /^rais(?:e|ed|ing)$/iu
const LONGEST = 60

/** The direction of a change; null for a level, also one that was reached ("grew to 5%"). */
export function directionOf(
  text: string,
  {
    start,
    end,
    from,
    to,
    isRelative,
  }: {
    readonly start: number
    readonly end: number
    readonly from: number
    readonly to: number
    /** True of percent and points. */
    readonly isRelative: boolean
  },
): 'up' | 'down' | null {
  const found = BEFORE.exec(text.slice(Math.max(from, start - LONGEST), start))
  if (found !== null) {
    const words = (found.groups?.['fillers'] ?? '').toLowerCase()
    const isLevel =
      /\bto\s+$/u.test(words) ||
      /\bto\s+(?:about|around|roughly|nearly|over|the|a|an|almost|more|just|approximately|close|some|between)\b/u.test(
        words,
      )
    const isClose = /\bclose to\b/u.test(words)
    const isGot = !isRelative && !/\b(?:by|of)\b/u.test(words) && GOT.test(found.groups?.['word'] ?? '')
    if (isGot) return null
    if (!isLevel || isClose) return IS_UP.test(found.groups?.['word'] ?? '') ? 'up' : 'down'
    return null
  }
  const changed = BY.exec(text.slice(Math.max(from, start - LONGEST), start))?.groups?.['word']
  if (changed !== undefined) return IS_UP.test(changed) ? 'up' : 'down'
  const word = BEHIND.exec(text.slice(end, Math.min(to, end + LONGEST)))?.groups?.['word']
  return word === undefined ? null : IS_UP.test(word) ? 'up' : 'down'
}
