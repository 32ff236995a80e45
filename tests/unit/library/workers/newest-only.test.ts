import { expect, test } from 'vitest'
import { NewestOnly } from '#library/workers/newest-only.ts'

/** A task that ends when it is told to. */
function task() {
  const { promise, resolve } = Promise.withResolvers<string>()
  const state = { started: false, end: resolve }
  const run = () => {
    state.started = true
    return promise
  }
  return { state, run }
}

test('while one task runs, only the newest of those that wait is kept', async () => {
  const queue = new NewestOnly('superseded')
  const [first, second, third] = [task(), task(), task()]
  const results = [queue.run(first.run), queue.run(second.run), queue.run(third.run)]
  expect(await results[1]).toBe('superseded')
  expect(second.state.started).toBe(false)
  first.state.end('first')
  third.state.end('third')
  expect(await Promise.all(results)).toEqual(['first', 'superseded', 'third'])
})

test('a task that fails does not stop the one that waits', async () => {
  const queue = new NewestOnly('superseded')
  const failing = queue.run(() => Promise.reject(new Error('no')))
  const next = queue.run(() => Promise.resolve('next'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('next')
  expect(await queue.run(() => Promise.resolve('later'))).toBe('later')
})
