/** Window widths below which a side panel becomes a drawer over the text. */
export const NARROW: Readonly<Record<'left' | 'right', string>> = {
  left: '(width < 760px)',
  right: '(width < 1000px)',
}

export function isNarrow(side: 'left' | 'right'): boolean {
  return matchMedia(NARROW[side]).matches
}
