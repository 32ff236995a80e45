/** Beyond this many steps the exact distance is not worth the wait. */
const MOST_STEPS = 2_000_000

/**
 * How many insertions, deletions and substitutions of UTF-16 units turn one text into the other, if no more than
 * `most`; else, and where two long texts differ in very many, `most` + 1.
 */
export function distance(one: string, other: string, most: number): number {
  let start = 0
  while (start < one.length && start < other.length && one.charCodeAt(start) === other.charCodeAt(start)) start += 1
  let [oneEnd, otherEnd] = [one.length, other.length]
  while (oneEnd > start && otherEnd > start && one.charCodeAt(oneEnd - 1) === other.charCodeAt(otherEnd - 1)) {
    oneEnd -= 1
    otherEnd -= 1
  }
  const [rows, columns] = [oneEnd - start, otherEnd - start]
  const band = Math.min(most, Math.max(rows, columns))
  if (Math.abs(rows - columns) > most || rows * (2 * band + 1) > MOST_STEPS) return most + 1
  if (rows === 0 || columns === 0) return Math.max(rows, columns)

  // Only cells within `band` of the diagonal can be on a path that costs no more than `most`.
  let above = new Int32Array(columns + 2).fill(most + 1)
  let here = new Int32Array(columns + 2).fill(most + 1)
  for (let column = 0; column <= Math.min(columns, band); column += 1) above[column] = column
  for (let row = 1; row <= rows; row += 1) {
    const low = Math.max(1, row - band)
    const high = Math.min(columns, row + band)
    here[low - 1] = low === 1 && row <= band ? row : most + 1
    const unit = one.charCodeAt(start + row - 1)
    for (let column = low; column <= high; column += 1) {
      const isSame = unit === other.charCodeAt(start + column - 1)
      const across = (above[column - 1] ?? 0) + (isSame ? 0 : 1)
      here[column] = Math.min(across, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1)
    }
    here[high + 1] = most + 1
    const swapped = above
    above = here
    here = swapped
  }
  return Math.min(above[columns] ?? most + 1, most + 1)
}
