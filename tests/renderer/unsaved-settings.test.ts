import { expect, it } from 'vitest'
import { unsavedSettings, whileUnsaved } from '#renderer/state/unsaved-settings.ts'

it('keeps what was changed on screen until the last of several writes has ended, also when one fails', async () => {
  const first = Promise.withResolvers<null>()
  const second = Promise.withResolvers<null>()
  const one = whileUnsaved({ readingSize: 19 }, () => first.promise)
  const two = whileUnsaved({ readingSize: 20, leftOpen: false }, () => second.promise)
  expect(unsavedSettings()).toEqual({ readingSize: 20, leftOpen: false })
  first.reject(new Error('disk full'))
  await expect(one).rejects.toThrow('disk full')
  expect(unsavedSettings()).toEqual({ readingSize: 20, leftOpen: false })
  second.resolve(null)
  await two
  expect(unsavedSettings()).toEqual({})
})
