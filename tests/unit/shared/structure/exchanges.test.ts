import type { ParsedSpeaker, RoleClass } from '#shared/domain/transcript.ts'
import { exchangesOf } from '#shared/structure/exchanges.ts'
import { describe, expect, it } from 'vitest'

const classes: RoleClass[] = ['operator', 'management', 'management', 'analyst', 'analyst', 'interviewer', 'guest']
const speakers: ParsedSpeaker[] = classes.map((roleClass, index) => ({
  name: `P${index.toString()}`,
  role: null,
  affiliation: null,
  roleClass,
}))
const [OPERATOR, CEO, CFO, ANNA, BEN, HOST, GUEST] = [0, 1, 2, 3, 4, 5, 6]

/** Turns from speakers; a text where the words matter. */
function exchanges(...turns: (number | null | [number, string])[]): string[] {
  const spoken = turns.map((turn) => ({
    speaker: Array.isArray(turn) ? turn[0] : turn,
    text: Array.isArray(turn) ? turn[1] : '',
    inQuestions: true,
  }))
  return exchangesOf(spoken, speakers).map(({ questions, answers }) => `${questions.join('+')}>${answers.join('+')}`)
}

describe('exchangesOf', () => {
  it.each([
    ['several answers to one question', [OPERATOR, ANNA, CEO, CFO], ['1>2+3']],
    ['a follow-up belongs to the same exchange', [ANNA, CEO, ANNA, CFO], ['0+2>1+3']],
    [
      'the next analyst opens the next, operator or not',
      [ANNA, CEO, BEN, CFO, OPERATOR, ANNA, CEO],
      ['0>1', '2>3', '5>6'],
    ],
    ['an interviewer asks anew after each answer', [HOST, GUEST, HOST, HOST, GUEST], ['0>1', '2+3>4']],
    ['a question nobody answers', [OPERATOR, ANNA, OPERATOR, BEN, CEO], ['1>', '3>4']],
    ['turns without a speaker are in none', [ANNA, null, CEO], ['0>2']],
    ['closing remarks answer nobody', [ANNA, CEO, [OPERATOR ?? 0, 'There are no further questions.'], CEO], ['0>1']],
  ] as [string, (number | null | [number, string])[], string[]][])('%s', (_name, turns, expected) => {
    expect(exchanges(...turns)).toEqual(expected)
  })

  it('prepared remarks are in none', () => {
    expect(exchangesOf([{ speaker: ANNA ?? 0, text: '', inQuestions: false }], speakers)).toEqual([])
  })
})
