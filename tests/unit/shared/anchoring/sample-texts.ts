import { pick } from '../../../bench/random.ts'

export type Random = () => number

/** A kind of text that is hard in its own way. */
export interface SampleKind {
  readonly name: string
  /** True where equal stretches stand side by side, so that nobody could say which of them an edit removed. */
  readonly isMonotonous: boolean
  /** A sentence of the kind, with its end mark. */
  readonly sentence: (random: Random) => string
  readonly joint: string
}

const WORDS =
  `revenue margin demand power supply orders growth quarter customers capacity pricing guidance backlog inventory cash the a our we
  of in for and with from over under about this next last year strong weak steady higher lower expect see believe continue remain improve decline
  region segment product services licence factory network software hardware energy grid storage delivery contract renewal churn headcount`
    .split(/\s+/u)
    .filter((word) => word !== '')
const HAN = '電力需要増加売上利益供給制約今期来期見通四半期顧客製品市場価格成長投資計画研究開発地域部門'.split('')
const HEBREW = [
  'הכנסות',
  'רווח',
  'ביקוש',
  'רבעון',
  'לקוחות',
  'שוק',
  'צמיחה',
  'השקעה',
  'תחזית',
  'מחיר',
  'הזמנות',
  'אנרגיה',
]
const ODD = ['👩‍👩‍👧‍👦', '👍🏽', '😀', '🇩🇪', 'e\u0301te\u0301', 'n\u0303u', '❤️‍🔥', 'Z\u0351\u036B', '한국', '\u1112\u1161\u11AB']
export const BOILERPLATE = [
  'Thank you. Next question, please.',
  'Yes.',
  'Thank you very much.',
  'Good morning, everyone.',
  'Sure, let me take that one.',
  'Thanks for taking my question.',
]
export const NAMES = ['Mara Lindqvist', 'Jonas Feld', 'Anna Brook', 'Ivo Petrov', 'Operator', 'Priya Okafor']
export const FURNITURE = [
  '\nPage 12 of 31\n',
  ' 12 | Lindholm Power Q3 call ',
  '\n\f© Lindholm Power. All rights reserved.\n',
]

export function words(random: Random, least: number, most: number): string {
  return Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(WORDS, random)).join(' ')
}

export function number(random: Random): string {
  return pick(
    [String(Math.floor(random() * 300)), (random() * 40).toFixed(1), `1,${String(100 + Math.floor(random() * 900))}`],
    random,
  )
}

function prose(random: Random): string {
  const said = words(random, 4, 22)
  const first = said.charAt(0).toUpperCase() + said.slice(1)
  const quoted = random() < 0.15 ? ` “${words(random, 2, 4)}”` : ''
  const aside = random() < 0.15 ? ` — ${words(random, 2, 5)} —` : ''
  return `${first}${quoted}${aside} ${number(random)} ${words(random, 1, 4)}.`
}

function templated(random: Random): string {
  return pick(
    [
      `Capital expenditures were $${number(random)} billion in the quarter.`,
      `We expect revenue of about $${number(random)} billion next year.`,
      `Gross margin was ${number(random)} per cent, compared with ${number(random)} per cent a year ago.`,
    ],
    random,
  )
}

export const kinds: readonly SampleKind[] = [
  { name: 'prose', isMonotonous: false, joint: ' ', sentence: prose },
  {
    name: 'prose full of set phrases',
    isMonotonous: false,
    joint: ' ',
    sentence: (random) => (random() < 0.5 ? pick(BOILERPLATE, random) : prose(random)),
  },
  { name: 'one sentence with changing numbers', isMonotonous: false, joint: ' ', sentence: templated },
  {
    name: 'Chinese and Japanese signs',
    isMonotonous: false,
    joint: '',
    sentence: (random) =>
      `${Array.from({ length: 6 + Math.floor(random() * 24) }, () => pick(HAN, random)).join('')}。`,
  },
  {
    name: 'right to left, joined emoji and marks',
    isMonotonous: false,
    joint: ' ',
    sentence: (random) =>
      `${Array.from({ length: 4 + Math.floor(random() * 10) }, () => pick(random() < 0.3 ? ODD : HEBREW, random)).join(' ')}.`,
  },
  {
    name: 'the same few sentences over and over',
    isMonotonous: true,
    joint: ' ',
    sentence: (random) => pick(BOILERPLATE.slice(0, 3), random),
  },
]

/** A made-up call of about `length` UTF-16 units: labelled turns of one to eight sentences. */
export function sampleText(kind: SampleKind, length: number, random: Random): string {
  const turns: string[] = []
  for (let made = 0; made < length;) {
    const count = 1 + Math.floor(random() * 8)
    const said = Array.from({ length: count }, () => kind.sentence(random)).join(kind.joint)
    const turn = `${pick(NAMES, random)}: ${said}`
    turns.push(turn)
    made += turn.length + 2
  }
  return turns.join('\n\n')
}
