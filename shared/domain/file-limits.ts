const MEGABYTE = 1024 * 1024

/** The most bytes one file may have. Beyond it a text no longer fits the reader, and a string hardly fits memory. */
export const LARGEST_FILE = 256 * MEGABYTE

/** The most bytes a codebook's table may have: it is made by hand. */
export const LARGEST_CODEBOOK = 8 * MEGABYTE

/** The most bytes a call to a host may have: the largest file, and room for what is said around it. */
export const LARGEST_CALL = LARGEST_FILE + MEGABYTE

/** Why a file of so many bytes cannot be brought in, in a sentence; null when it can. */
export function tooLarge(fileName: string, byteLength: number, most = LARGEST_FILE): string | null {
  if (byteLength <= most) return null
  // Rounded up, so that a file just beyond the limit never seems to be within it.
  const megabytes = (size: number) => Math.ceil(size / MEGABYTE).toLocaleString('en-GB')
  const limit = `more than the ${megabytes(most)} MB ${most === LARGEST_CODEBOOK ? 'a codebook' : 'one file'} may have`
  return `“${fileName}” is ${megabytes(byteLength)} MB, ${limit}. Split it into smaller files.`
}
