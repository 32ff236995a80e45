import { describe, expect, it, test } from 'vitest'
import { costOf, NO_PACE, PaceMeter, rate, timeLeft } from '#shared/lib/pace.ts'

/** Files of 60 KB at an even rate for some seconds. */
function run(perSecond: number, seconds: number, meter = new PaceMeter(0), from = 0): PaceMeter {
  for (let second = from + 1; second <= from + seconds; second += 1) {
    for (let file = 0; file < perSecond; file += 1) meter.count(60_000)
    meter.read(second * 1000, 0)
  }
  return meter
}

describe('the pace', () => {
  it('promises nothing before there is something to go by', () => {
    expect(new PaceMeter(0).read(60_000, costOf(10, 10))).toEqual(NO_PACE)
    expect(run(50, 1).read(1500, costOf(10, 10))).toEqual(NO_PACE)
    expect(run(1, 3).read(3500, costOf(10, 10))).toEqual(NO_PACE)
  })

  it('tells files a second and the time for the rest', () => {
    const pace = run(50, 4).read(4000, costOf(500, 500 * 60_000))
    expect(pace.filesPerSecond).toBeCloseTo(50)
    expect(pace.secondsLeft).toBeCloseTo(10)
  })

  it('takes larger files for longer ones', () => {
    const pace = run(50, 4).read(4000, costOf(500, 500 * 140_000))
    expect(pace.secondsLeft).toBeCloseTo(20)
  })

  it('follows what the last ten seconds were like', () => {
    const meter = run(10, 20, run(100, 20), 20)
    expect(meter.read(40_000, 0).filesPerSecond).toBeCloseTo(10)
  })

  it('promises nothing while nothing comes in', () => {
    const meter = run(100, 5)
    meter.read(16_000, 1)
    expect(meter.read(27_000, 1)).toEqual(NO_PACE)
  })
})

test.each([
  [0.4, 'a few seconds left'],
  [12, 'about 20 seconds left'],
  [41, 'about 50 seconds left'],
  [60, 'about a minute left'],
  [125, 'about 2 minutes left'],
  [3500, 'about an hour left'],
  [7300, 'about 2 hours left'],
])('%d seconds are “%s”', (seconds, words) => {
  expect(timeLeft(seconds)).toBe(words)
})

test.each([
  [86.4, '86 a second'],
  [0.4, '24 a minute'],
  [0.001, '1 a minute'],
])('%d files a second are “%s”', (perSecond, words) => {
  expect(rate(perSecond)).toBe(words)
})
