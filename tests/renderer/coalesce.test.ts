import { expect, it, vi } from 'vitest'
import { coalesce } from '#renderer/state/coalesce.ts'

/** A task that ends when it is told to. */
function slowTask() {
  const ends: ((error?: Error) => void)[] = []
  const task = vi.fn<() => Promise<void>>(
    () =>
      new Promise((resolve, reject) => {
        ends.push((error) => {
          if (error === undefined) resolve()
          else reject(error)
        })
      }),
  )
  return { task, end: (error?: Error) => ends.shift()?.(error) }
}

it('runs at once when nothing runs, and again when asked later', async () => {
  const { task, end } = slowTask()
  const run = coalesce(task)
  const first = run()
  end()
  await first
  const second = run()
  end()
  await second
  expect(task).toHaveBeenCalledTimes(2)
})

it('lets all calls that come meanwhile share one run after it', async () => {
  const { task, end } = slowTask()
  const run = coalesce(task)
  const first = run()
  const meanwhile = [run(), run(), run()]
  expect(task).toHaveBeenCalledTimes(1)
  end()
  await first
  await vi.waitFor(() => expect(task).toHaveBeenCalledTimes(2))
  end()
  await Promise.all(meanwhile)
  expect(task).toHaveBeenCalledTimes(2)
})

it('runs again after a run that failed, and tells only those who waited for that one', async () => {
  const { task, end } = slowTask()
  const run = coalesce(task)
  const first = run()
  const second = run()
  end(new Error('gone'))
  await expect(first).rejects.toThrow('gone')
  await vi.waitFor(() => expect(task).toHaveBeenCalledTimes(2))
  end()
  await expect(second).resolves.toBeUndefined()
})
