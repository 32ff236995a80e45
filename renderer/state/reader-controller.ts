import type { Range } from '#shared/lib/range.ts'

/** How far one step of the keyboard goes. */
export type Unit = 'word' | 'sentence' | 'paragraph' | 'turn'

/** What commands can ask of the open reader. The reader registers itself; commands never touch the DOM. */
export interface ReaderController {
  /** Selects the unit at the reading place, or the one before or after what is selected. */
  selectUnit(unit: Unit, step: -1 | 0 | 1): void
  /** Moves one end of the selection (or of the selected passage) by a unit, outwards or inwards. */
  moveEnd(end: 'start' | 'end', unit: Unit, step: -1 | 1): void
  /** Scrolls a range into view and, when asked, selects it. */
  reveal(range: Range, select: boolean): void
  /** Puts the keyboard into the text. */
  focus(): void
  /** Where the floating tag picker should stand: the selection's box in viewport pixels. */
  selectionBox(): { readonly left: number; readonly top: number; readonly bottom: number } | null
}

let current: ReaderController | null = null

/** @returns a function that takes the controller away again. */
export function registerReader(controller: ReaderController): () => void {
  current = controller
  return () => {
    if (current === controller) current = null
  }
}

export function reader(): ReaderController | null {
  return current
}
