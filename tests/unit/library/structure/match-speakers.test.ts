import { matchSpeakers } from '#library/structure/match-speakers.ts'
import { expect, test } from 'vitest'

const known = [
  { name: 'Operator', turns: new Set([0, 50]) },
  { name: 'J. Reuter', turns: new Set([10, 30, 70]) },
  { name: 'Mira Sandvik', turns: new Set([20]) },
]
const turn = (speaker: number, start: number) => ({ speaker, start })

test.each([
  ['the same names are the same people', ['Mira Sandvik', 'Operator'], [], [2, 0]],
  ['a name written another way is the same person', ['mira  sandvik', 'J Reuter'], [], [2, 1]],
  ['accents do not make another person', ['Mira Sándvik'], [], [2]],
  [
    'a new name that speaks most of somebody’s turns is they',
    ['Jonas Reuter'],
    [turn(0, 10), turn(0, 30), turn(0, 44)],
    [1],
  ],
  ['who speaks less than half of them is somebody new', ['Ola Berg'], [turn(0, 10), turn(0, 44)], [null]],
  ['who speaks nothing is somebody new', ['Ola Berg'], [], [null]],
  ['nobody is two people', ['Operator', 'Operator'], [], [0, null]],
])('%s', (_, names, turns, expected) => {
  expect(
    matchSpeakers(
      known,
      names.map((name) => ({ name })),
      turns,
    ),
  ).toEqual(expected)
})
