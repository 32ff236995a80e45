import { expect, it } from 'vitest'
import { unverifiedNotice } from '../../../electron/cli/output.ts'

it.each([
  [1, '1 quote no longer stands where it was marked; the note says which.'],
  [2, '2 quotes no longer stand where they were marked; the note says which.'],
])('the notice on %d unverified quotes is a sentence', (count, sentence) => {
  expect(unverifiedNotice(count)).toBe(sentence)
})
