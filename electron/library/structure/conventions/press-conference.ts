import { type Convention, type Label, label, type PartMark } from '../convention.ts'
import type { Line } from '../document.ts'
import { nameKey } from '../names.ts'
import { isOperator } from '../roles.ts'

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}'’-]*\.?|Mc\p{Lu}+|Mac\p{Lu}+|(?:de|da|van|von|la|der)`
const COURTESY =
  '(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Senator|Representative|Chair|Chairman|Chairwoman|Governor|Secretary|The|Vice Chair)'
/** `CHAIR HOLM. Good afternoon`, `Ms. OTT. Thank you`, `The CHAIRMAN. Order.` */
const LABEL = new RegExp(
  String.raw`^((?:${COURTESY}\.?\s)?(?:(?:${CAPITALS})\s){0,4}(?:Ma?c)?\p{Lu}[\p{Lu}\p{M}'’-]+)\.\s(?=\S)`,
  'u',
)
/** `Senator Ruiz. Thank you`, `Mr. Ott. No, sir`, `The Witness. Yes`, as reporters of hearings also write it. */
const COURTEOUS =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gov|Gen|Hon|Lord|Lady|Sir|Dame|Senator|Representative|Congress(?:man|woman)|Chair(?:man|woman)?|Secretary|Governor|General|Admiral|Ambassador|Commissioner|Director|Minister|Judge|Justice|Mayor|Professor)\.?\s\p{Lu}[\p{L}\p{M}'’-]+(?:\s(?:\p{Lu}|de|van|von|der|la)[\p{L}\p{M}'’-]*){0,2})|The\s(?:Chair(?:man|woman)?|Vice Chair(?:man|woman)?|Witness|Clerk|President|Speaker|Court|Presiding Officer|Interpreter))\.\s(?=\S)/u
const OFFICE =
  /^(?:the\s)?(?:vice\s)?(?:chair(?:man|woman|person)?|governor|president|secretary|minister|director|prime minister|commissioner)\b/i
const HEADING = /^(?:[IVXLC]+|\d+|U\.S|U\.K|APPENDIX|SECTION|TABLE|FIGURE|NOTE)$/
const MAX_HEAD = 90
const LONG = 1500
const TAKES_QUESTIONS = /\b(?:questions?|q ?& ?a)\b/i

/**
 * Press conferences of central banks and hearings: the name in capitals and a full stop at the beginning of a paragraph,
 * no colon, no list. Whoever opens with a long statement answers; the others ask.
 */
export const pressConference: Convention = {
  id: 'press-conference',
  recognises(document) {
    const counts = new Map<string, number>()
    for (const line of document.lines) {
      const name = nameOf(line)
      if (name !== null) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1)
    }
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const again = [...counts.values()].filter((count) => count > 1).length
    return counts.size >= 2 && all >= 4 && again > 0 ? 0.75 : 0
  },
  read(document) {
    const found = document.lines.flatMap((line) => {
      const name = nameOf(line)
      return name === null ? [] : [{ line, name }]
    })
    const [first, second] = found
    const lead = first === undefined ? '' : nameKey(first.name)
    const isStatement = first !== undefined && second !== undefined && second.line.start - first.line.start > LONG
    const next = found[2]
    const hasOperator = found.some(({ name }) => isOperator(name))
    const host =
      isStatement && next !== undefined && TAKES_QUESTIONS.test(document.text.slice(second.line.start, next.line.start))
        ? hostAmong(found, second.name)
        : null
    const labels = found.map(({ line, name }): Label => {
      const length = labelOf(line)?.[0].length ?? name.length
      const isPress =
        isStatement && !hasOperator && nameKey(name) !== lead && nameKey(name) !== host && !OFFICE.test(name)
      const office = OFFICE.exec(name)?.[0] ?? null
      return label(line.start, length, name, {
        side: isPress ? 'press' : null,
        role: office === null ? null : titled(office),
      })
    })
    // Where an operator calls those who ask, the operator's words say where questions begin.
    const marks: PartMark[] = isStatement && !hasOperator ? [{ kind: 'qa', at: second.line.start, heading: null }] : []
    if (first !== undefined) marks.push({ kind: 'prepared', at: first.line.start, heading: null })
    return { metadata: {}, participants: [], marks, labels, warnings: [] }
  },
}

function labelOf(line: Line): RegExpExecArray | null {
  const head = line.text.slice(0, MAX_HEAD + 10)
  return LABEL.exec(head) ?? COURTEOUS.exec(head)
}

/** The name in capitals, or with a title, that a line begins with, or null. */
function nameOf(line: Line): string | null {
  const name = labelOf(line)?.[1]
  if (name === undefined || name.length > MAX_HEAD || HEADING.test(name)) return null
  return name.includes(' ') || name.length > 3 ? name : null
}

/** Someone who only hands over: heard often, briefly. */
function hostAmong(found: readonly { readonly line: Line; readonly name: string }[], name: string): string | null {
  const key = nameKey(name)
  const own = found.filter((one) => nameKey(one.name) === key)
  const words = own.reduce((sum, { line }) => sum + line.text.length, 0)
  return own.length >= 3 && words / own.length < 250 ? key : null
}

function titled(office: string): string {
  return office
    .replace(/^the\s/i, '')
    .toLowerCase()
    .replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
}
