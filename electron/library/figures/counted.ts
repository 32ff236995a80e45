import type { Token } from './tokens.ts'

const STOP =
  /^(?:a|an|the|of|in|on|at|by|for|from|to|with|and|or|but|as|than|that|which|who|is|was|are|were|has|have|had|be|been|will|would|should|could|can|may|do|does|did|per|each|this|last|next|plus|less|across|versus|vs|yes|its|his|us|always|perhaps|whereas|because|if|when|so|we|they|it|i|you|our|their|my|over|under|into|out|up|down|today|now|ago|about|during|since|until|while|then|not|went|came|times|ones)$/u

const PLURALS = new Set(['people', 'staff', 'children', 'women', 'men', 'personnel', 'feet', 'fte', 'wells', 'cattle'])
const MEASURES = new Set([
  'milligram',
  'mg',
  'ml',
  'gram',
  'carat',
  'mbps',
  'gbps',
  'mw',
  'gw',
  'kw',
  'mwh',
  'gwh',
  'kwh',
  'kg',
  'km',
  'gb',
  'tb',
  'boe',
  'bpd',
  'mah',
  'sqm',
])

/** Talk is not counted: "two questions", "three reasons". */
const OF_TALK =
  /^(?:questions?|things?|topics?|reasons?|areas?|parts?|pieces?|buckets?|comments?|follow-?ups?|ways?|factors?|items?|priorities|aspects?|thoughts?|sides?|examples?|remarks?|clarifications?|messages?|words?|points?|observations?|caveats?|pillars?|themes?|fronts?|hands?|ends?|steps?|elements?|dynamics?|drivers?|levers?|worlds?|halves)$/u

export interface Counted {
  /** The noun, lower case: "stores", "square feet". */
  readonly noun: string
  readonly isTalk: boolean
}

/** What is counted by a number that ends before token `at`: the first plural of the next few words. */
export function readCounted(tokens: readonly Token[], at: number, language: string): Counted | null {
  for (let index = at; index < at + 6; index++) {
    const token = tokens[index]
    if (token === undefined) return null
    if (token.kind === 'mark') {
      if (/^[-‐‑–]$/u.test(token.text) && token.isGlued && tokens[index + 1]?.isGlued === true) continue
      return null
    }
    if (token.kind === 'number') return null
    const { lower } = token
    if (lower === 'plus' && index === at) continue
    if (language === 'de' && /^\p{Lu}/u.test(token.text)) return { noun: token.text, isTalk: false }
    if (lower === 'square') return { noun: `${lower} ${tokens[index + 1]?.lower ?? ''}`.trim(), isTalk: false }
    if (MEASURES.has(lower) || PLURALS.has(lower)) return { noun: lower, isTalk: false }
    if (STOP.test(lower)) return null
    if (isPlural(lower)) return { noun: lower, isTalk: OF_TALK.test(lower) }
  }
  return null
}

const isPlural = (word: string): boolean => word.length > 2 && /[^sui']s$/u.test(word)
