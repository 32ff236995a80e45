/** The codebook in the left panel of the reader: tags with keys and counts. */
export function CodebookList() {
  return null
}
