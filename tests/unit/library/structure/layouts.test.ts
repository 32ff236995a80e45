import { describe, expect, it } from 'vitest'
import { jotted, parseText } from './fixture.ts'

/** One call of our own; `who` is an index into the people. */
const PEOPLE = [
  { name: 'Operator', role: '', firm: '' },
  { name: 'Ada van der Holm', role: 'Chief Executive Officer', firm: 'Norrvik Power AB' },
  { name: 'Per O. Lind, Jr.', role: 'Chief Financial Officer', firm: 'Norrvik Power AB' },
  { name: 'Min-jun Park', role: 'Analyst', firm: 'Stone, Pike & Co.' },
] as const
const TURNS: readonly (readonly [number, string])[] = [
  [0, 'Good day, and welcome to the Norrvik Power call. I hand over to Ada van der Holm.'],
  [1, 'Thank you. We sold more turbines than we had planned for the whole of the spring.\nAnd we will build more.'],
  [2, 'Thanks, Ada. Our margin rose by two points.'],
  [0, 'We will now take questions. Our first question comes from Min-jun Park of Stone, Pike & Co.'],
  [3, 'Hello. How long will the backlog last?'],
  [1, 'Two years, I think.'],
  [3, 'And what does that do to cash?'],
  [2, 'It helps us, as you would expect.'],
  [3, 'Thank you.'],
  [0, 'This concludes our call. Thank you.'],
]
const EXPECTED = TURNS.map(([who, said]) => `${PEOPLE[who]?.name ?? ''}: ${said.slice(0, 20)}`)

type Person = (typeof PEOPLE)[number]

function rendered(
  label: (person: Person, index: number) => string,
  glue: string,
  lists: 'top' | 'end' | 'none',
): string {
  const people = PEOPLE.slice(1)
  const list = [
    'Company Participants',
    ...people.slice(0, 2).map(({ name, role }) => `${name} - ${role}`),
    'Conference Call Participants',
    ...people.slice(2).map(({ name, firm }) => `${name} - ${firm}`),
  ].join('\n')
  const call = TURNS.map(([who, said], index) => `${label(PEOPLE[who] ?? PEOPLE[0], index)}${glue}${said}`).join('\n\n')
  const title = 'Norrvik Power AB\nQ2 2031 Earnings Call\nMonday, 12th May, 2031 at 8:30 a.m. ET'
  return [title, ...(lists === 'top' ? [list] : []), call, ...(lists === 'end' ? [list] : [])].join('\n\n')
}

const named = ({ name, role }: Person, between: string): string => (role === '' ? name : `${name}${between}${role}`)

describe('one call in many layouts', () => {
  it.each<readonly [string, (person: Person, index: number) => string, string]>([
    ['a name on its line', ({ name }) => name, '\n'],
    ['a name and a colon', ({ name }) => `${name}:`, ' '],
    ['a name and a colon on its line', ({ name }) => `${name}:`, '\n'],
    ['a name and its role behind a dash', (person) => named(person, ' -- '), '\n'],
    ['a name and its role behind a bar', (person) => named(person, ' | '), '\n'],
    ['a name and its firm behind a comma', ({ name, firm }) => (firm === '' ? name : `${name}, ${firm}`), '\n'],
    ['a name and its firm in parentheses', ({ name, firm }) => `${name}${firm === '' ? '' : ` (${firm})`}:`, ' '],
    ['a name over its role', (person) => named(person, '\n'), '\n'],
    ['a name in square brackets', ({ name }) => `[${name}]`, ' '],
    ['a name in angle brackets', ({ name }) => `<${name}>`, ' '],
    ['a name in lenticular brackets', ({ name }) => `【${name}】`, ''],
    ['a name and a dash', ({ name }) => `${name} –`, ' '],
    ['a name behind chevrons', ({ name }) => `>> ${name}:`, ' '],
    ['a name and a time', ({ name }, index) => `${name}  0:${String(index + 10)}`, '\n'],
    ['a name, a dash and a time', ({ name }, index) => `${name} - 00:0${String(index)}:12`, '\n'],
    ['a time, a dash and a name', ({ name }, index) => `[00:0${String(index)}:12.340] - ${name}`, '\n'],
    ['a name in brackets and a time', ({ name }, index) => `[${name}] 10:0${String(index)}:01`, '\n'],
    ['a time over a name', ({ name }, index) => `0:0:${String(index)}.0 --> 0:0:${String(index)}.450\n${name}`, '\n'],
    ['a name over a time', ({ name }, index) => `${name}\n00:0${String(index)}:12`, '\n'],
    ['a name and a terminal’s code', ({ name }, index) => `${name} {BIO 155000${String(index)} <GO>}`, '\n'],
  ])('%s', async (_, label, glue) => {
    for (const lists of ['top', 'end', 'none'] as const) {
      const call = await parseText(rendered(label, glue, lists))
      const questions = call.parts.find(({ kind }) => kind === 'qa')?.start ?? Infinity
      const { company, period, date } = call.metadata
      const firstAsked = call.turns.findIndex(({ start }) => start >= questions)
      expect({ lists, turns: jotted(call, 20), company, period, date, firstAsked }).toEqual({
        lists,
        turns: EXPECTED,
        company: 'Norrvik Power AB',
        period: 'Q2 2031',
        date: '2031-05-12',
        firstAsked: 3,
      })
    }
  })

  it.each(['Conference Call Operator', 'Moderator', 'Coordinator', 'Telephone Operator', 'Conference Facilitator'])(
    'the operator is called %s',
    async (title) => {
      const call = await parseText(rendered(({ name }) => (name === 'Operator' ? title : name), '\n', 'none'))
      expect(call.speakers[0]).toMatchObject({ name: title, roleClass: 'operator' })
      expect(call.turns).toHaveLength(TURNS.length)
    },
  )

  it('blanks that do not break are blanks', async () => {
    const plain = rendered(({ name }) => name, '\n', 'top')
    const call = await parseText(plain.replaceAll('Ada van', 'Ada\u00a0van'))
    expect(call.turns).toHaveLength(TURNS.length)
    expect(call.text).toContain('Ada\u00a0van')
  })

  it('a time on a line of its own is the turn’s time and nobody’s words', async () => {
    const call = await parseText(rendered(({ name }, index) => `${name}\n00:0${String(index)}:12`, '\n', 'none'))
    expect(call.turns[2]?.startMs).toBe(132_000)
  })
})

describe('hearings and depositions', () => {
  it('titles in small letters and a full stop', async () => {
    const hearing = await parseText(
      'HEARING ON HARBOURS\n\nThe Chairman. Welcome to you all.\n\nMr. Ott. Thank you, sir.\n\nSenator Ruiz. When did you know?\n\nMr. Ott. In May.\n\nSenator Ruiz. And whom did you tell?\n\nMr. Ott. Nobody.\n\nThe Chairman. We thank you.',
    )
    expect(jotted(hearing, 8)).toEqual([
      'The Chairman: Welcome ',
      'Mr. Ott: Thank yo',
      'Senator Ruiz: When did',
      'Mr. Ott: In May.',
      'Senator Ruiz: And whom',
      'Mr. Ott: Nobody.',
      'The Chairman: We thank',
    ])
  })

  it('Q. and A.', async () => {
    const deposition = await parseText(
      'Q. Where were you?\nA. At the quay.\nQ. At what time?\nA. At noon.\nQ. Alone?\nA. With my brother.\n',
    )
    expect(jotted(deposition, 8)).toEqual([
      'Q: Where we',
      'A: At the q',
      'Q: At what ',
      'A: At noon.',
      'Q: Alone?',
      'A: With my ',
    ])
  })
})

describe('calls in other languages', () => {
  it.each([
    [
      'German',
      'Fragen und Antworten',
      'Guten Tag und willkommen.',
      'Wie lange reicht der Bestand?',
      'Zwei Jahre, denke ich.',
    ],
    [
      'French',
      'Questions et réponses',
      'Bonjour et merci à vous.',
      'Combien de temps cela va-t-il durer ?',
      'Deux ans, je crois.',
    ],
    ['Japanese', '質疑応答', '本日はありがとうございます。', '受注残はいつまで続きますか。', '二年ほどです。'],
    ['Chinese', '问答环节', '各位早上好。', '订单能维持多久？', '大概两年。'],
  ])('%s', async (_, heading, welcome, question, answer) => {
    const talk = await parseText(
      `Ada Holm: ${welcome}\n\n${heading}\n\nBen Ott: ${question}\n\nAda Holm: ${answer}\n\nBen Ott: ${question}\n\nAda Holm: ${answer}\n`,
    )
    expect(talk.turns).toHaveLength(5)
    expect(talk.parts.map(({ kind }) => kind)).toEqual(['prepared', 'qa'])
  })
})
