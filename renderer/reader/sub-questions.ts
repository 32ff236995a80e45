/** Words that begin a further question whose mark is missing, as speech is written down. */
const FURTHER =
  /^(?:and )?(?:then|secondly|second|thirdly|lastly|finally|(?:just )?(?:a |one |as a )?(?:quick )?follow[- ]up|my (?:second|third|next|last|other) (?:question|one)|(?:the )?(?:second|third|other|next|last) (?:question|one))\b/iu

/** Inside one sentence, a question that is joined to the one before it. */
const JOINED =
  /\band (?:then )?(?:also )?(?:how|what|why|when|where|which|who|whether|is|are|was|were|do|does|did|can|could|will|would|should|have|has)\b/giu

/** Sentences as they end in speech, in any script. */
const SENTENCES = /[^.!?？؟。！]+[.!?？؟。！]*/gu

/**
 * How many questions are asked in one question's turns: sentences that end in a question mark, each with what is joined
 * to it by "and how", "and is" and the like; and sentences without a mark that begin as a further question ("And then",
 * "Secondly", "My second question"). Whoever is given the word asks at least one.
 */
export function countSubQuestions(turns: readonly string[]): number {
  const count = turns
    .flatMap((turn) => turn.match(SENTENCES) ?? [])
    .reduce((sum, sentence) => sum + inSentence(sentence), 0)
  return Math.max(1, count)
}

function inSentence(sentence: string): number {
  const plain = sentence.trim()
  if (/[?？؟]/u.test(plain)) return 1 + (plain.slice(4).match(JOINED)?.length ?? 0)
  return FURTHER.test(plain) ? 1 : 0
}
