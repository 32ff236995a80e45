import { pick, randomFrom, zipf } from './random.ts'

/** One made-up call as a file. */
export interface CorpusFile {
  readonly fileName: string
  readonly text: string
}

const COMMON =
  `the and to of we a in that our is for i you as it on with this are have be so at was think from by not will an can or all but
  more what year quarter us see about growth now going there has which very just been some over how up these where do they if me
  my out well would also business continue revenue first last margin question next strong market customers expect than time one two
  point product good new demand power supply capital cost costs cash flow gross chips guidance capacity constraints energy tariffs`
    .split(/\s+/u)
    .filter((word) => word !== '')

const SYLLABLES =
  `ba be bi bo bu ca ce co cu da de di do du fa fe fi fo ga ge go gra gri ha he hi ho ja jo ka ke ki ko la le li lo lu ma me mi mo mu
  na ne ni no nu pa pe pi po pra pre ra re ri ro ru sa se si so su sta ste sti ta te ti to tra tri tu va ve vi vo wa we wi za ze zo`.split(
    /\s+/u,
  )

const PHRASES = ['gross margin', 'free cash flow', 'supply constraints', 'capital expenditures', 'thank you very much']
const FIRST_NAMES = ['Mara', 'Jonas', 'Anna', 'Ivo', 'Lena', 'Tomas', 'Priya', 'Noah', 'Sofia', 'Emil', 'Greta', 'Hugo']
const LAST_NAMES = ['Lindqvist', 'Feld', 'Brook', 'Petrov', 'Haas', 'Okafor', 'Vale', 'Sandvik', 'Reuter', 'Moreau']

/** Rare words that a few files hold, for searches that find little. */
export const RARE = ['zyxquartz', 'halibut']

const VOCABULARY_SIZE = 60_000
const drawRank = zipf(VOCABULARY_SIZE)
let vocabulary: readonly string[] | null = null

function words(): readonly string[] {
  if (vocabulary !== null) return vocabulary
  const random = randomFrom(7)
  const made = new Set(COMMON)
  while (made.size < VOCABULARY_SIZE) {
    const length = 2 + Math.floor(random() * 3)
    made.add(Array.from({ length }, () => pick(SYLLABLES, random)).join(''))
  }
  vocabulary = [...made]
  return vocabulary
}

/**
 * A made-up earnings call of 40 to 122 KB and about 102 turns. Depends on `seed` and `index` only, so a corpus of a
 * hundred files is the beginning of one of a thousand.
 */
export function corpusFile(index: number, seed = 42): CorpusFile {
  const random = randomFrom(seed * 1_000_003 + index)
  const company = `${capital(pick(SYLLABLES, random) + pick(SYLLABLES, random))} ${capital(pick(words(), random))}`
  const quarter = `Q${1 + (index % 4)} ${2015 + (index % 11)}`
  const topic = Array.from({ length: 40 }, () => pick(words(), random))
  const people = speakers(random)
  const bytes = 42_000 + 78_000 * random() ** 2.2
  const turns = Math.round(52 + 100 * random())
  const lines = [
    `${company} ${quarter} Earnings Call`,
    '',
    'Operator: Good afternoon, and welcome to the call. Please go ahead.',
  ]
  for (let turn = 1; turn < turns; turn += 1) {
    if (turn === Math.floor(turns / 4)) lines.push('', 'Questions and Answers')
    lines.push('', `${pick(people, random)}: ${speech(bytes / turns - 70, topic, random)}`)
  }
  if (index % 100 === 17) lines.push('', `Operator: And ${RARE.join(' ')} to all.`)
  return { fileName: `call-${String(index).padStart(5, '0')}.txt`, text: `${lines.join('\n')}\n` }
}

/** A made-up call of so many turns and about so many bytes: far longer than any that is held. */
export function longCall(seed: number, turns: number, bytes: number): CorpusFile {
  const random = randomFrom(seed * 1_000_003)
  const topic = Array.from({ length: 40 }, () => pick(words(), random))
  const people = speakers(random)
  const lines = [`${capital(pick(SYLLABLES, random))}vik Marine Q${String(1 + (seed % 4))} 2024 Earnings Call`]
  for (let turn = 0; turn < turns; turn += 1) {
    if (turn === Math.floor(turns / 4)) lines.push('', 'Questions and Answers')
    // Never the same person twice in a row: that would be one turn.
    const person = people[(turn * 3 + Math.floor(random() * 3)) % people.length] ?? 'Operator'
    lines.push('', `${person}: ${speech(bytes / turns - 74, topic, random)}`)
  }
  return { fileName: `long-call-${String(seed)}.txt`, text: `${lines.join('\n')}\n` }
}

export function corpus(count: number, seed = 42): CorpusFile[] {
  return Array.from({ length: count }, (_, index) => corpusFile(index, seed))
}

function speakers(random: () => number): string[] {
  const names = new Set<string>()
  while (names.size < 8) names.add(`${pick(FIRST_NAMES, random)} ${pick(LAST_NAMES, random)}`)
  return [...names]
}

function speech(length: number, topic: readonly string[], random: () => number): string {
  const wanted = Math.max(20, length * (0.3 + 1.4 * random()))
  const sentences: string[] = []
  for (let size = 0; size < wanted;) {
    const sentence = sentenceOf(topic, random)
    sentences.push(sentence)
    size += sentence.length + 1
  }
  return sentences.join(' ')
}

function sentenceOf(topic: readonly string[], random: () => number): string {
  const count = 5 + Math.floor(random() * 22)
  const chosen: string[] = []
  for (let index = 0; index < count; index += 1) {
    const chance = random()
    if (chance < 0.04) chosen.push(pick(topic, random))
    else if (chance < 0.045) chosen.push(pick(PHRASES, random))
    else if (chance < 0.06) chosen.push(`$${(random() * 90).toFixed(1)} billion`)
    else if (chance < 0.07) chosen.push(`${(random() * 40).toFixed(1)}%`)
    else chosen.push(words()[drawRank(random)] ?? 'the')
  }
  return `${capital(chosen.join(' '))}.`
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
