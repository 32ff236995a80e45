/** Stand before a name or a number, so a capital after them begins no sentence. */
const NEVER_LAST = new Set(
  (
    'mr mrs ms mx dr prof st sen rep gov gen col capt lt sgt hon rev messrs mmes vs cf approx ca no nos vol fig figs ' +
    'sec art para eq pp jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e z.b d.h u.a'
  ).split(' '),
)

/** Stand after a name or a place, so they may end a sentence: what follows decides. */
const MAYBE_LAST = new Set(
  'inc corp co ltd llc plc bros cos mfg intl jr sr esq est dept etc al assn univ ag s.a n.v a.g u.s u.k u.n e.u u.s.a d.c ph.d a.m p.m'.split(
    ' ',
  ),
)

/** Words that begin a sentence far more often than they continue a company's or a country's name. */
const OPENERS = new Set(
  (
    'a after all also although an and any are as at because before both but by can could did do does during each first ' +
    'for from given good great had has have he hello here hi how however i if in is it its just last let like looking ' +
    'many maybe more most my next no not now of okay ok on one or our over overall please she since so some thank ' +
    'thanks that the their then there these they this those though through to today turning under until was we well ' +
    'were what when where which while who why will with would yeah yes yet you your'
  ).split(' '),
)

/**
 * True when the full stop at the end of `sentence` belongs to an abbreviation rather than to the sentence. `next` is
 * how the text goes on. "Inc.", "U.S." and their like end a sentence only before a word such as "We" or "The".
 */
export function endsInAbbreviation(sentence: string, next: string): boolean {
  const word = /(?:^|[\s("'“‘[—–-])(?<stem>[\p{L}.]+)\.\s*$/u.exec(sentence)?.groups?.['stem']
  if (word === undefined || next.startsWith('\n')) return false
  const stem = word.toLowerCase()
  if (NEVER_LAST.has(stem) && (stem !== 'no' || /^\s*\p{N}/u.test(next))) return true
  // A single capital is an initial ("J. Smith"), but for the pronoun.
  const isInitial = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && word !== 'I'
  if (!isInitial && !MAYBE_LAST.has(stem)) return false
  const following = /^[\s"'“‘(]*(?<word>[\p{L}]+)/u.exec(next)?.groups?.['word']
  return following !== undefined && !OPENERS.has(following.toLowerCase())
}
