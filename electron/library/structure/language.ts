const STOPWORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: 'the and of to in that is we you it for are this with our on be have was as',
    es: 'de la que el en y los se del las por un para con una no es lo como más',
    pt: 'de que o e do da em um para com não uma os no se na por mais as dos',
    fr: 'de la le et les des en un du une que est pour qui dans par plus pas au sur',
    de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als',
    it: 'di che e il la un a per in una sono mi ho ma lo ha le si non del',
    nl: 'de van een het en in is dat op te zijn voor met die niet aan er om ook als',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
)
/** The languages a word is common in. */
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set([...STOPWORDS.values()].flatMap((words) => [...words]))].map((word) => [
    word,
    [...STOPWORDS].filter(([, words]) => words.has(word)).map(([language]) => language),
  ]),
)
const SAMPLE = 8000
/** Yiddish is written in the same letters, Persian and Urdu in those of Arabic with some more. */
const HEBREW_WORDS = /(?<!\p{L})(?:של|את|לא|על|גם|אנחנו)(?!\p{L})/u
const ARABIC_WORDS = /(?<!\p{L})(?:في|من|على|إلى|التي|الذي)(?!\p{L})/u
const NOT_ARABIC = /[پچژگکیٹڈےہ]/u

/** A BCP 47 tag for the language of a text, from its script and its commonest words; null when that does not settle it. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, /\p{L}+/gu)
  if (letters < 40) return null
  const han = count(sample, /\p{Script=Han}+/gu)
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu)
  const hangul = count(sample, /\p{Script=Hangul}+/gu)
  const latin = count(sample, /\p{Script=Latin}+/gu)
  if (kana / letters > 0.15) return 'ja'
  if (hangul / letters > 0.3) return 'ko'
  if (han / letters > 0.45) return 'zh'
  const hebrew = count(sample, /\p{Script=Hebrew}+/gu)
  const arabic = count(sample, /\p{Script=Arabic}+/gu)
  if (hebrew / letters > 0.6) return HEBREW_WORDS.test(sample) ? 'he' : null
  if (arabic / letters > 0.6) return ARABIC_WORDS.test(sample) && !NOT_ARABIC.test(sample) ? 'ar' : null
  if (latin / letters < 0.75) return null
  return latinLanguage(sample)
}

function latinLanguage(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < 20) return null
  const counts = new Map([...STOPWORDS.keys()].map((language) => [language, 0]))
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const scores = Array.from(counts, ([language, count]) => ({ language, share: count / words.length }))
  scores.sort((a, b) => b.share - a.share)
  const [best, second] = scores
  if (best === undefined || second === undefined || best.share < 0.1 || best.share < second.share * 1.3) return null
  return best.language
}

/** How many characters the runs that `runs` finds have together: fewer matches than one by one. */
function count(text: string, runs: RegExp): number {
  const found = text.match(runs)?.join('') ?? ''
  return found.length - (found.match(/[\uD800-\uDBFF]/g)?.length ?? 0)
}
