/** Words people say to each other, in the languages most transcripts are in; text that was only written has few of them. */
const SAID = new Set(
  (
    "i i'm i've i'd i'll i’m i’ve i’d i’ll we we're we've we’re we’ve you your you're you’re my our thank thanks thankyou hello hi hey yes yeah yep okay sure sorry " +
    'ich wir sie mir mich uns unsere danke ja nein guten bitte genau ' +
    'je nous vous j’ai mon notre merci oui bonjour ' +
    'yo nosotros usted ustedes gracias hola ' +
    'eu nós você vocês obrigado obrigada sim ' +
    'io noi lei voi grazie buongiorno ' +
    'ik wij jullie dank bedankt nee jag tack ja nej'
  ).split(' '),
)
const SAMPLE_TURNS = 200
const SAMPLE_LENGTH = 600
const SHARE = 0.15

/**
 * Whether texts, one for each that stands under a name, read like people talking: questions, or words like "I", "we" and
 * "thanks" in some of them. Where a layout alone suggests speakers, clauses, notes and scores are told from talk by that.
 * True for scripts without capital letters, whose words this does not know.
 */
export function soundsSpoken(texts: readonly string[]): boolean {
  if (texts.length === 0) return false
  const sample = texts.slice(0, SAMPLE_TURNS).map((text) => text.slice(0, SAMPLE_LENGTH))
  const spoken = sample.filter((text) => isSpoken(text)).length
  return spoken > 0 && spoken >= sample.length * SHARE
}

function isSpoken(text: string): boolean {
  if (/[?？!！…]/.test(text) || !/\p{Script=Latin}{2}/u.test(text)) return true
  return (text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu) ?? []).some((word) => SAID.has(word))
}

/** What stands under each label, up to the next one. */
export function textsUnder(
  text: string,
  labels: readonly { readonly at: number; readonly length: number }[],
): string[] {
  return labels.map(({ at, length }, index) => text.slice(at + length, labels[index + 1]?.at ?? text.length))
}
