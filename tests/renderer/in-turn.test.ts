import { expect, it } from 'vitest'
import { inTurn } from '#renderer/commands/in-turn.ts'

it('runs one piece of work after the other, in the order given, also after one that failed', async () => {
  const done: string[] = []
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  const slow = inTurn(async () => {
    await held
    done.push('slow')
  })
  const failing = inTurn(() => Promise.reject(new Error('refused')))
  const quick = inTurn(() => Promise.resolve(done.push('quick')))
  letGo()
  await slow
  await expect(failing).rejects.toThrow('refused')
  await quick
  expect(done).toEqual(['slow', 'quick'])
})
