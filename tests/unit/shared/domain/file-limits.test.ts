import { expect, it } from 'vitest'
import { LARGEST_CODEBOOK, LARGEST_FILE, tooLarge } from '#shared/domain/file-limits.ts'

it.each([
  ['the largest file', LARGEST_FILE, LARGEST_FILE, null],
  [
    'a byte more',
    LARGEST_FILE + 1,
    LARGEST_FILE,
    '“a.txt” is 257 MB, more than the 256 MB one file may have. Split it into smaller files.',
  ],
  [
    'far more',
    2000 * 1024 * 1024,
    LARGEST_FILE,
    '“a.txt” is 2,000 MB, more than the 256 MB one file may have. Split it into smaller files.',
  ],
  [
    'a large codebook',
    LARGEST_CODEBOOK + 1,
    LARGEST_CODEBOOK,
    '“a.txt” is 9 MB, more than the 8 MB a codebook may have. Split it into smaller files.',
  ],
])('what is said of %s names file, size and remedy', (_what, byteLength, most, said) => {
  expect(tooLarge('a.txt', byteLength, most)).toBe(said)
})
