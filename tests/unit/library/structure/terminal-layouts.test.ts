import { describe, expect, it } from 'vitest'
import { cast, jotted, outlined, parseText } from './fixture.ts'

const HEADER =
  'Company Name: Norrvik Power AB\nCompany Ticker: NPOW SS\nDate: 2031-05-08\nEvent Description: Q1 2031 Earnings Call\n\n'

/** A call of our own; `label` writes what stands above someone's words. */
function call(label: (name: string, role: string | null, side: 'Q' | 'A' | null) => string): string {
  const blocks: readonly (readonly [string, string | null, 'Q' | 'A' | null, string])[] = [
    ['Operator', null, null, 'Good day, and welcome to the Norrvik Power call.'],
    ['Ada Holm', 'Chief Executive Officer', null, 'Thank you, operator. We sold more turbines than planned.'],
    ['Per Lind', 'Chief Financial Officer', null, 'Thanks, Ada. Our margin rose by two points.'],
  ]
  const answers: typeof blocks = [
    ['Operator', null, null, 'Our first question comes from Mia Ott of Stone Pike. Please go ahead.'],
    ['Mia Ott', null, 'Q', 'Hello. How long will the backlog last?'],
    ['Ada Holm', null, 'A', 'Two years, I think.'],
    ['Per Lind', null, 'A', 'And mix helped.'],
    ['Mia Ott', null, 'Q', 'Thank you.'],
    ['Operator', null, null, 'This concludes our call.'],
  ]
  const written = (list: typeof blocks): string =>
    list.map(([name, role, side, said]) => `${label(name, role, side)}\n${said}\n`).join('\n')
  return `Presentation\n\n${written(blocks)}\nQuestions And Answers\n\n${written(answers)}`
}

const EXPECTED = [
  'Operator: Good day, an',
  'Ada Holm: Thank you, o',
  'Per Lind: Thanks, Ada.',
  'Operator: Our first qu',
  'Mia Ott: Hello. How l',
  'Ada Holm: Two years, I',
  'Per Lind: And mix help',
  'Mia Ott: Thank you.',
  'Operator: This conclud',
]

const titled = (name: string, role: string | null): string => (role === null ? name : `${name}, ${role}`)

describe('a terminal’s header fields above a call whose labels have no colon', () => {
  it.each<readonly [string, Parameters<typeof call>[0]]>([
    ['marked questions and answers', (name, role, side) => (side === null ? titled(name, role) : `${side} - ${name}`)],
    ['bare names', titled],
    [
      'codes of people',
      (name, role, side) =>
        name === 'Operator' ? name : `${side === null ? titled(name, role) : `${side} - ${name}`} {BIO 1234567 <GO>}`,
    ],
    ['colons', (name, role, side) => (side === null ? `${titled(name, role)}:` : `${side} - ${name}:`)],
    ['roles throughout', (name) => titled(name, name === 'Ada Holm' ? 'CEO' : name === 'Per Lind' ? 'CFO' : null)],
  ])('gives every turn: %s', async (_, label) => {
    const parsed = await parseText(HEADER + call(label))
    expect(jotted(parsed, 12)).toEqual(EXPECTED)
    expect(parsed.metadata).toMatchObject({
      title: 'Norrvik Power AB Q1 2031 earnings call',
      company: 'Norrvik Power AB',
      ticker: 'NPOW',
      date: '2031-05-08',
      kind: 'earnings-call',
      source: null,
    })
    expect(outlined(parsed)).toEqual(['front', 'prepared: Presentation (3)', 'qa: Questions And Answers (6)'])
    expect(cast(parsed)).toContain('Mia Ott | - | Stone Pike | analyst')
  })

  it('needs no headings where questions and answers are marked', async () => {
    const marked = call((name, role, side) => (side === null ? titled(name, role) : `${side} - ${name}`))
    const plain = marked.replace('Presentation\n\n', '').replace('Questions And Answers\n\n', '')
    expect(jotted(await parseText(HEADER + plain), 12)).toEqual(EXPECTED)
  })

  it('gives the same turns without the header', async () => {
    const parsed = await parseText(call(titled))
    expect(jotted(parsed, 12)).toEqual(EXPECTED)
    expect(parsed.metadata.source).toBeNull()
  })
})

describe('a name and a job title on a line of their own', () => {
  const talk = (...blocks: readonly string[]): string =>
    ['Norrvik Power Q1 2031 Earnings Call', 'Operator\nGood day, and welcome.', ...blocks, 'Operator\nGoodbye.'].join(
      '\n\n',
    )

  it.each([
    'Chief Financial Officer',
    'CFO',
    'Executive Vice President of Sales and Marketing',
    'VP, Investor Relations',
    'Managing Director & Head of Grid',
    'Analyst',
  ])('begin the turn of someone who speaks only once: %s', async (title) => {
    const parsed = await parseText(
      talk('Ada Holm, Chief Executive Officer\nThank you. Sales grew.', `Per Lind, ${title}\nOur margin was 41%.`),
    )
    expect(jotted(parsed, 12)).toEqual([
      'Operator: Good day, an',
      'Ada Holm: Thank you. S',
      'Per Lind: Our margin w',
      'Operator: Goodbye.',
    ])
  })

  it.each([
    ['in a sentence', 'With us today is our new colleague\nPer Lind, Chief Financial Officer.\nHe joined us in May.'],
    [
      'in a list',
      'Here with me are\nPer Lind, Chief Financial Officer\nMia Ott, Chief Operating Officer\nBo Ek, President\n',
    ],
    ['below a letter', 'I read it out. Yours truly,\nPer Lind, Chief Financial Officer\nNorrvik Power AB'],
    [
      'with a title that goes on as a sentence',
      'I asked\nPer Lind, President when it all began, to speak.\nHe did not.',
    ],
  ])('begin no turn %s', async (_, said) => {
    const parsed = await parseText(talk(`Ada Holm, Chief Executive Officer\nThank you. ${said}`))
    expect(parsed.speakers.map(({ name }) => name)).toEqual(['Operator', 'Ada Holm'])
  })
})
