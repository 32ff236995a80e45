import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { paced } from '#renderer/state/paced.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('runs at once, then shares a run among those who come too early', () => {
  const task = vi.fn<() => void>()
  const run = paced(task, 100)
  run()
  expect(task).toHaveBeenCalledTimes(1)
  run()
  run()
  expect(task).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(100)
  expect(task).toHaveBeenCalledTimes(2)
  run()
  expect(task).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(100)
  expect(task).toHaveBeenCalledTimes(3)
})

it('rests once nobody comes, and is at hand again', () => {
  const task = vi.fn<() => void>()
  const run = paced(task, 100)
  run()
  vi.advanceTimersByTime(1000)
  expect(task).toHaveBeenCalledTimes(1)
  run()
  expect(task).toHaveBeenCalledTimes(2)
})
