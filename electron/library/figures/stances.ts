import type { FigureStance } from '#shared/domain/figure.ts'

const GUIDED =
  /(?<![\p{L}])(?<!(?:as|than|than we|than i) )(?:expect(?:s|ed|ing|ation|ations)?|anticipat(?:e|es|ed|ing)|guid(?:e|es|ed|ing|ance)|outlook|forecast(?:s|ed|ing)?|predict(?:s|ed)?|target(?! range)(?:s|ed|ing)?|rais(?:e|ing) (?:it|our|that)|lower(?:ing)? (?:it|our|that)|plans?(?= to| on| for)|plan(?:ned|ning)|aim(?:s|ed|ing)?|will|we[’']ll|it[’']ll|they[’']ll|should|going to|(?:we|to) project|project(?:ed|ing|ion|ions)|intend(?:s|ed)?|on track|goals? (?:of|is|to|was)|want to|we want|must|hope(?:s|d)? to|estimates? (?:that )?(?:to|for)|(?:still|now|we|also) see(?= [\p{L} -]{0,30}(?:growth|spending|capital|of|at|in the)\b)|range for the|(?<!in )(?:the|our|earlier|previous|old|prior|revenue) range|we think|likely|assumes|erwarten|erwartet|rechnen|planen|prognose)(?![\p{L}])/giu
const SUPPOSED =
  /(?<![\p{L}])(?:if|could|might|would(?! (?:say|guess|think))|suppose|supposed|assum(?:e|ed|ing)|let[’']s say|imagine|may|implies|imply|my model|is it your|when you say|have you (?:down )?(?:for|at)|how (?:much|many) of|how should)(?![\p{L}])/giu
/** "How should we think": no expectation. */
const QUESTION_WORD = /(?:how|what|why|where|when) should$/iu
const HAPPENED =
  /(?<![\p{L}])(?:was|were|grew|rose|fell|came|saw|did|sold|made|ran|took|went|spent|paid|bought|lost|won|held|drove|had|stood|said|meant|delivered|declined|increased|decreased|generated|ended|achieved|improved|added|closed|reached|contributed|represented|totaled|totalled|amounted|exceeded|repurchased|returned|grown|hired|opened|in practice|but (?:it|that) is|used to be)(?![\p{L}])/giu
/** Right behind a figure: "8% is what we plan for", "about two thirds will show". */
const GUIDED_BEHIND =
  /^(?:(?! and | but )[^,;:.?!\d]){0,30}?(?<![\p{L}])(?:will|should|is expected|are expected|is our (?:target|guidance|goal)|is what we[’']re (?:planning|targeting|guiding))(?![\p{L}])/iu

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
  }
}

const lastBefore = (places: readonly number[], end: number): number => places.findLast((place) => place < end) ?? -1

/** Whether a figure of the sentence is said as fact, as expectation, or as something supposed. */
export function stanceOf(sentence: string, cues: StanceCues, figure: Place, period: string | null): FigureStance {
  const isPast = period === 'last year' || period === 'last quarter'
  if (GUIDED_BEHIND.test(sentence.slice(figure.end, figure.end + 80))) return 'guided'
  const guided = lastBefore(cues.guided, figure.start)
  const supposed = lastBefore(cues.supposed, figure.start)
  const happened = lastBefore(cues.happened, figure.start)
  const isOfGuidance = OF_GUIDANCE.test(sentence.slice(Math.max(0, figure.start - 48), figure.start))
  if (guided > -1 && figure.start - guided <= FAR) {
    if (isPast && !isOfGuidance) return 'actual'
    return happened > guided && !isOfGuidance ? 'actual' : 'guided'
  }
  return supposed > -1 && happened < supposed ? 'unknown' : 'actual'
}
