import { type PaneSide, useWorkspace } from './workspace-store.ts'
import type { Range } from '#shared/lib/range.ts'

/** How far one step of the keyboard goes. */
export type Unit = 'word' | 'sentence' | 'paragraph' | 'turn'

/** What commands can ask of the open reader. The reader registers itself; commands never touch the DOM. */
export interface ReaderController {
  /** Selects the unit at the reading place, or the one before or after what is selected. */
  selectUnit(unit: Unit, step: -1 | 0 | 1): void
  /** Moves one end of the selection (or of the selected passage) by a unit: 1 is onwards in the text, -1 backwards. */
  moveEnd(end: 'start' | 'end', unit: Unit, step: -1 | 1): void
  /** Where an end of a range comes to when it moves by a unit. Changes nothing. */
  movedRange(range: Range, end: 'start' | 'end', unit: Unit, step: -1 | 1): Range
  /** Scrolls a range into view, lights it up for a moment and, when asked, selects it. */
  reveal(range: Range, select: boolean): void
  /** Brings an offset to the top of the view, without lighting anything up. */
  scrollTo(offset: number): void
  /** Brings an offset to the top of the view smoothly, as the other pane leads; a newer wish takes over. */
  glideTo(offset: number): void
  stopGliding(): void
  /**
   * Brings the turn (or the prose) at an offset to the top with its head, and puts the keyboard into the text, or leaves
   * it where it is.
   */
  showBlock(offset: number, keepsFocus?: boolean): void
  /** Goes to the turn, or to the question, before or after the one at the reading place. */
  goToTurn(kind: 'turn' | 'question', step: -1 | 1): void
  /** Takes the selection away, in the text too. */
  clearSelection(): void
  /** Goes round the hits of the find bar; 0 shows the one it stands at. */
  stepFind(step: -1 | 0 | 1): void
  /** The offset of the place one clicked last, while it is in the text; null when words are selected, or nothing is. */
  caret(): number | null
  /** The head of the turn at an offset, in viewport pixels; null when it is not on the page. */
  turnBox(offset: number): { readonly left: number; readonly top: number; readonly bottom: number } | null
  /** Puts the keyboard into the memo of the selected passage, once the inspector shows it. */
  focusMemo(): void
  /** Puts the keyboard into the outline, at the current place. */
  focusOutline(): void
  /** Puts the keyboard into the strip beside the text. */
  focusOverview(): void
  /** Puts the keyboard into the text. */
  focus(): void
  /** Where the floating tag picker should stand: the selection's box in viewport pixels. */
  selectionBox(): { readonly left: number; readonly top: number; readonly bottom: number } | null
}

const controllers = new Map<PaneSide, ReaderController>()

/** @returns a function that takes the controller away again. */
export function registerReader(side: PaneSide, controller: ReaderController): () => void {
  controllers.set(side, controller)
  return () => {
    if (controllers.get(side) === controller) controllers.delete(side)
  }
}

/** The pane one is in. */
export function reader(): ReaderController | null {
  const { place } = useWorkspace.getState()
  return readerOn(place.kind === 'reader' ? place.side : 'left')
}

export function readerOn(side: PaneSide): ReaderController | null {
  return controllers.get(side) ?? null
}
