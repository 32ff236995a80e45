import { expect, test } from 'vitest'
import { nextGroup } from '#shared/lib/file-groups.ts'

const MB = 1024 * 1024
const files = (...sizes: readonly number[]) => sizes.map((byteLength) => ({ byteLength }))

test.each([
  ['small files go sixteen together', files(...Array.from({ length: 20 }, () => 1000)), { groups: 0, bytes: 0 }, 16],
  ['what is left goes together', files(1, 2, 3), { groups: 1, bytes: 9 }, 3],
  ['files go together up to two megabytes', files(MB, MB, 1), { groups: 0, bytes: 0 }, 2],
  ['a large file goes by itself', files(5 * MB, 1), { groups: 0, bytes: 0 }, 1],
  ['a large file does not wait for itself', files(200 * MB, 1), { groups: 0, bytes: 0 }, 1],
  ['a large file waits while another is on its way', files(20 * MB), { groups: 1, bytes: 20 * MB }, 0],
  ['no more than two groups are on their way', files(1), { groups: 2, bytes: 2 }, 0],
  ['nothing waits', [], { groups: 0, bytes: 0 }, 0],
])('%s', (_, waiting, onTheWay, count) => {
  expect(nextGroup(waiting, onTheWay)).toBe(count)
})
