const PARTICLES = new Set(
  'de da di del della der den des do dos du el al la le van von vom zu zur ten ter y e bin ibn abu bint af av mac st'.split(
    ' ',
  ),
)
const HONORIFICS = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady hon rev shri smt herr frau señor sr.a'.split(' '),
)
/** Words that open sentences, replies and headings but no names. */
const NOT_NAMES = new Set(
  (
    'thank thanks good hi hello hey okay ok yes yeah yep no nope great sure right and but or so well the a an our we i you that this it its ' +
    'next first second third last final operator please all any some what when where who why how absolutely exactly perfect understood got ' +
    'correct fair welcome morning afternoon evening excellent awesome cool super in on at by for from with of to as if is are was were do does ' +
    'did not now then here there my your his her their be been let also just more most duration question questions answer answers'
  ).split(' '),
)
const WORD = /^(?:[dl]['’]|['’]t)?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’‘.-]*$/u
const CASELESS_NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·・]{2,10}$/u
const NICKNAME = /["“”(（][^"“”()（）\d]{1,30}["“”)）]|(?<=\s)['‘][^'‘’]{1,20}['’](?=\s)/g
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|m\.?b\.?a|cfa|cpa|esq)\.?$/i

/** Whether a text could be a person's name: one to six words, each with a capital, or a short name without case. */
export function looksLikeName(text: string): boolean {
  if (text.length < 2 || text.length > 60) return false
  if (CASELESS_NAME.test(text)) return true
  const words = text
    .replace(NICKNAME, ' ')
    .replace(/,\s*(?=(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|MBA|CFA|CPA|Esq)\b)/g, ' ')
    .trim()
    .split(/\s+/)
  if (words.length > 6) return false
  let proper = 0
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase()
    if (index > 0 && PARTICLES.has(lower)) continue
    if (!WORD.test(word)) return false
    if (index === 0 && !(lower.length === 2 && lower.endsWith('.')) && NOT_NAMES.has(lower.replace(/\.$/, '')))
      return false
    if (word.endsWith('.') && index === words.length - 1 && !SUFFIX.test(word) && word.length > 2) return false
    proper += 1
  }
  return proper > 0
}

const BADGE = /\s*[([](?:guest|external|unverified|gast|extern|invité|invitado|convidado|ospite)[)\]]$/i

/** A name without the word that meeting software sets behind people from elsewhere: "Ada Holm (Guest)". */
export function withoutBadge(name: string): string {
  return name.length > 200 ? name : name.replace(BADGE, '').trim() || name
}

function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(NICKNAME, ' ')
    .toLowerCase()
    .replace(/['’‘`.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const first = plain[0]
  if (first !== undefined && HONORIFICS.has(first) && plain.length > 1) plain.shift()
  return plain.length > 2 ? plain.filter((word) => !SUFFIX.test(word)) : plain
}

/** What stays of a name when case, spacing, accents, nicknames and honorifics do not count. */
export function nameKey(name: string): string {
  return nameWords(name).join('')
}

/** The key without middle initials: "Lachlan K. Murdoch" and "Lachlan Murdoch" are one. */
export function shortKey(name: string): string {
  const words = nameWords(name)
  if (words.length < 3) return words.join('')
  return words.filter((word, index) => index === 0 || index === words.length - 1 || word.length > 1).join('')
}

/** First and last word of a name in lower case. */
export function firstAndLast(name: string): readonly [string, string] {
  const words = nameWords(name)
  return [words[0] ?? '', words.at(-1) ?? '']
}

/** Two full names that differ by a letter or two, the first names by their beginning: "Praveer Melwani", "Praveer Malwani". */
export function nearlySameName(a: string, b: string): boolean {
  const [firstA, lastA] = firstAndLast(a)
  const [firstB, lastB] = firstAndLast(b)
  if (firstA === lastA || firstB === lastB || firstA === '' || firstB === '') return false
  if (lastA === lastB) return firstA.startsWith(firstB) || firstB.startsWith(firstA)
  if (firstA !== firstB) return false
  return lastA.length >= 5 && lastB.length >= 5 && lastA[0] === lastB[0] && editDistance(lastA, lastB, 2) <= 2
}

/** Levenshtein distance of two short words; anything beyond `limit` is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > 64 || b.length > 64) return limit + 1
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1)
}
