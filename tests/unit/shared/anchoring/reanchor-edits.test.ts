import { beforeAll, describe, expect, test } from 'vitest'
import { tryEdits, type Touch, type Trials } from './edit-trials.ts'
import { kinds } from './sample-texts.ts'

/** Single edits; each trial makes 1 to 30 of them and asks for 12 passages, which gives about as many placements. */
const EDITS = 100_000

/** Seeds of trials in which passages were placed wrongly once, or in which only a strict reader sees that they were not. */
const ONCE_WRONG = [
  300_406, 300_556, 300_581, 300_741, 300_770, 300_949, 301_463, 301_548, 301_932, 302_084, 302_527, 303_579, 303_715,
  304_229, 304_725, 305_412, 305_473, 7_105_594, 7_106_361, 9_101_398, 3_101_262, 3_101_372, 3_101_676, 3_104_744,
  23_004_116, 52_000_136, 52_004_459, 52_006_775, 400_504_525,
]

describe('after 100,000 random edits, every character of which is tracked', () => {
  let trials: Trials

  beforeAll(() => {
    trials = tryEdits(EDITS, 1, ONCE_WRONG)
    const { edits, placements, tally, indistinguishable, wrong } = trials
    const lines = [...tally].map(([key, count]) => `${key}: ${String(count)}`).toSorted((a, b) => (a < b ? -1 : 1))
    console.log([...lines, JSON.stringify({ edits, placements, indistinguishable, wrong: wrong.length })].join('\n'))
  }, 600_000)

  /** The part of the passages touched in one way, in texts where places can be told apart, that came out in one of the states. */
  function share(touch: Touch, states: readonly string[]): number {
    let [found, all] = [0, 0]
    for (const { name } of kinds.filter(({ isMonotonous }) => !isMonotonous)) {
      for (const state of ['exact', 'moved', 'fuzzy', 'ambiguous', 'lost']) {
        const count = trials.tally.get([name, touch, state].join(' | ')) ?? 0
        all += count
        if (states.includes(state)) found += count
      }
    }
    return found / all
  }

  test('there were enough edits and placements', () => {
    expect(trials.edits).toBeGreaterThanOrEqual(EDITS)
    expect(trials.placements).toBeGreaterThanOrEqual(EDITS)
  })

  test('no passage was placed silently where it does not belong', () => {
    expect(trials.wrong).toEqual([])
    expect(trials.indistinguishable / trials.placements).toBeLessThan(0.0005)
  })

  test('all answers are whole characters, and candidates apart from each other', () => {
    expect(trials.malformed).toEqual([])
  })

  test('passages that were not touched are found', () => {
    expect(share('untouched', ['exact', 'moved'])).toBeGreaterThanOrEqual(0.99)
  })

  test('passages that were touched lightly are found', () => {
    expect(share('lightly touched', ['fuzzy'])).toBeGreaterThanOrEqual(0.9)
  })

  test('passages that are whole but stand between other words are mostly found', () => {
    expect(share('surroundings touched', ['exact', 'moved'])).toBeGreaterThanOrEqual(0.55)
  })
})
