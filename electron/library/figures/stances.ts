import type { FigureStance } from '#shared/domain/figure.ts'

const GUIDED =
  /(?<![\p{L}])(?<!(?:as|than|than we|than i) )(?:expect(?:s|ed|ing|ation|ations)?|anticipat(?:e|es|ed|ing)|guid(?:e|es|ed|ing|ance)|outlook|forecast(?:s|ed|ing)?|predict(?:s|ed)?|target(?! range)(?:s|ed|ing)?|rais(?:e|ing) (?:it|our|that)|lower(?:ing)? (?:it|our|that)|plans?(?= to| on| for)|plan(?:ned|ning)|aim(?:s|ed|ing)?|will|we[’']ll|it[’']ll|they[’']ll|should(?! read| have)|going to|(?:we|to) project|project(?:ed|ing|ion|ions)|intend(?:s|ed)?|on track|goals? (?:of|is|to|was)|want to|we want|must|hope(?:s|d)? to|estimates? (?:that )?(?:to|for)|(?:still|now|we|also) see(?= [\p{L} -]{0,30}(?:growth|spending|capital|of|at|in the)\b)|range for the|(?<!in )(?:the|our|earlier|previous|old|prior|revenue) range|we think|likely|budget(?:ed|s)|(?:against|versus|vs\.?|above|below) (?:a|the|our|its) (?:plan|budget)(?= (?:of|for)\b)|(?:the )?(?:low|high|top|bottom|upper|lower) end|(?:we|i)(?:[’']d| would) (?:like to (?:be|see|get|reach|have)|pencil|think about|look for)|office projects|sees?(?= (?:the|its|their) [\p{L} ]{0,24}\bat\b)|assumes|erwarten|erwartet|rechnen|planen|peilen|prognose)(?![\p{L}])/giu
const SUPPOSED =
  /(?<![\p{L}])(?:if|could|might|would(?! (?:say|guess|think))|suppose|supposed|assum(?:e|ed|ing)|let[’']s say|imagine|may|implies|imply|my model|is it your|when you say|have you (?:down )?(?:for|at)|i(?: have|[’']ve) got you (?:down )?(?:for|at)|under (?:the|this|that|your) (?:proposal|bill|draft)|whether|how (?:much|many) of|how should)(?![\p{L}])/giu
/** "How should we think": no expectation. */
const QUESTION_WORD = /(?:how|what|why|where|when) should$/iu
const HAPPENED =
  /(?<![\p{L}])(?<!where (?:it|they|we) )(?:was|were|grew|rose|fell|came|saw|did|sold|made|ran|took|went|spent|paid|bought|lost|won|held|drove|had|stood|said|meant|delivered|declined|increased|decreased|generated|ended|achieved|improved|added|closed|reached|contributed|represented|totaled|totalled|amounted|exceeded|repurchased|returned|grown|hired|opened|in practice|but (?:it|that) is|used to be|(?:we|they|i|he|she) (?!expected|guided|planned|projected|targeted|anticipated|budgeted|hoped|intended|aimed|forecasted|raised|lowered|estimated|assumed|talked|discussed|mentioned|outlined|announced|reiterated|maintained|updated|provided|issued|confirmed|reaffirmed)[\p{L}]+ed|(?:is|are|[’']s|[’']re) now(?! (?:expect|guid|see|plan|target)))(?![\p{L}])/giu
/** Right behind a figure: "8% is what we plan for", "about two thirds will show". */
const GUIDED_BEHIND =
  /^(?:(?! and | but )[^,;:.?!\d]){0,30}?(?<![\p{L}])(?:will|should(?! have| read)|is expected|are expected|is our (?:target|guidance|goal)|is what we[’']re (?:planning|targeting|guiding))(?![\p{L}])/iu

/** "the 2.3 billion we did", "the 55 million we told you to expect", "the 45 million synergy target". */
const DONE_BEHIND =
  /^ (?:that |which )?(?:we|you|they|he|she|i|it) (?:did|had|made|spent|sold|took|got|saw|reported|delivered|booked|generated|earned|paid|lost)(?![\p{L}])/iu
const PROMISED_BEHIND =
  /^ (?:that |which )?(?:we|you|they) (?:told|promised|guided|expected|planned|budgeted)(?![\p{L}])|^(?: (?!and |of |to |in )[\p{L}-]+)? (?:target|guidance|guide|goal|budget)(?![\p{L}])|^ (?:still )?to (?:go|come)(?![\p{L}])|^ in aussicht(?![\p{L}])/iu

/** "the top end of our 670 to 690 million range" */
const OUR_RANGE = /(?:our|guided|prior|previous|original|initial) $/iu

/** Where a question that wants yes or no begins, or one about what would have to be. */
const ASKED =
  /(?:^|[,;:] )(?:(?:so|and|but|or|then|sorry),? ){0,2}(?:is|are|am|was|were|do|does|did|has|have|can(?! (?:you|we|i)\b)|could(?! (?:you|we|i)\b)|would(?! you\b)|will|should|isn[’']t|aren[’']t|doesn[’']t|what gets|what would) |(?<![\p{L}])when you said /giu
/** What a question takes for granted: "does the 2 billion include". */
const GIVEN = /(?<![\p{L}])(?:the|this|those|your|our) (?:[\p{L}-]+ )?$/iu

/** "above our guidance of 5%", "the old target was 5%": expected once. */
const OF_GUIDANCE =
  /(?:guidance|guided|outlook|target(?! range)|forecast|range for the|(?<!in (?:the|a) )range (?:of|was|is|to))(?:(?! and )[^,;.]){0,24}$/iu

/** Further back than this many UTF-16 units an expectation is about something else. */
const FAR = 160

interface Place {
  readonly start: number
  readonly end: number
}

/** Where a sentence's words of expectation, supposition and fact stand, in order. */
export interface StanceCues {
  readonly guided: readonly number[]
  readonly supposed: readonly number[]
  readonly happened: readonly number[]
  readonly asked: readonly number[]
}

export function stanceCues(sentence: string): StanceCues {
  const isQuestion = (at: number, words: string): boolean =>
    QUESTION_WORD.test(sentence.slice(Math.max(0, at - 8), at) + words)
  return {
    guided: [...sentence.matchAll(GUIDED)]
      .filter((match) => !isQuestion(match.index, match[0]))
      .map(({ index }) => index),
    supposed: [...sentence.matchAll(SUPPOSED)].map(({ index }) => index),
    happened: [...sentence.matchAll(HAPPENED)].map(({ index }) => index),
    asked: /\?["'”’)]*\s*$/u.test(sentence)
      ? [...sentence.matchAll(ASKED)].map((match) => match.index + match[0].length - 1)
      : [],
  }
}

const lastBefore = (places: readonly number[], end: number): number => places.findLast((place) => place < end) ?? -1

/** Whether a figure of the sentence is said as fact, as expectation, or as something supposed. */
export function stanceOf(sentence: string, cues: StanceCues, figure: Place, period: string | null): FigureStance {
  const isPast = period === 'last year' || period === 'last quarter'
  const behind = sentence.slice(figure.end, figure.end + 80)
  if (DONE_BEHIND.test(behind)) return 'actual'
  if (GUIDED_BEHIND.test(behind) || PROMISED_BEHIND.test(behind)) return 'guided'
  const guided = lastBefore(cues.guided, figure.start)
  const supposed = lastBefore(cues.supposed, figure.start)
  const happened = lastBefore(cues.happened, figure.start)
  const before = sentence.slice(Math.max(0, figure.start - 48), figure.start)
  const isOfGuidance = OF_GUIDANCE.test(before)
  if (OUR_RANGE.test(before) && behind.startsWith(' range')) return 'guided'
  const asked = lastBefore(cues.asked, figure.start)
  if (asked > guided && !isOfGuidance) return GIVEN.test(before) ? 'actual' : 'unknown'
  if (guided > -1 && figure.start - guided <= FAR) {
    if (isPast && !isOfGuidance) return 'actual'
    return happened > guided && !isOfGuidance ? 'actual' : 'guided'
  }
  return supposed > -1 && happened < supposed ? 'unknown' : 'actual'
}
