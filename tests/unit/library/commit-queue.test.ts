import { expect, test } from 'vitest'
import { CommitQueue } from '#library/commit-queue.ts'

/** A queue that notes each commit, and fails any that holds a work named "bad". */
function queueWith(onTheWay: () => number) {
  const commits: string[][] = []
  const queue = new CommitQueue<string, string>((works) => {
    if (works.includes('bad')) throw new Error('bad work')
    commits.push([...works])
    return works.map((work) => work.toUpperCase())
  }, onTheWay)
  return { commits, queue }
}

test('work that comes alone is committed by itself', async () => {
  const { commits, queue } = queueWith(() => 0)
  expect(await queue.add('one')).toBe('ONE')
  expect(await queue.add('two')).toBe('TWO')
  expect(commits).toEqual([['one'], ['two']])
})

test('work that is ready together is committed together, each with its own result', async () => {
  const { commits, queue } = queueWith(() => 0)
  expect(await Promise.all(['one', 'two', 'three'].map((work) => queue.add(work)))).toEqual(['ONE', 'TWO', 'THREE'])
  expect(commits).toEqual([['one', 'two', 'three']])
})

test('work waits while more than it is on its way', async () => {
  let onTheWay = 2
  const { commits, queue } = queueWith(() => onTheWay)
  const first = queue.add('one')
  await new Promise((resolve) => setImmediate(resolve))
  expect(commits).toEqual([])
  onTheWay = 1
  const second = queue.add('two')
  await Promise.all([first, second])
  expect(commits).toEqual([['one', 'two']])
})

test('work does not wait for ever for what is on its way', async () => {
  const { queue } = queueWith(() => 1000)
  expect(await queue.add('one')).toBe('ONE')
})

test('one that cannot be committed does not take the others with it', async () => {
  const { commits, queue } = queueWith(() => 0)
  const outcomes = await Promise.allSettled(['one', 'bad', 'two'].map((work) => queue.add(work)))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(commits).toEqual([['one'], ['two']])
})

test('no commit grows beyond bounds', async () => {
  const { commits, queue } = queueWith(() => 0)
  await Promise.all(Array.from({ length: 150 }, (_, index) => queue.add(String(index))))
  expect(commits.map((works) => works.length)).toEqual([64, 64, 22])
})
