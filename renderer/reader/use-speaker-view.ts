import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { useVoices } from '#renderer/state/speaker-view-store.ts'
import type { Voices } from '#renderer/state/voices.ts'
import { viewOf } from '#renderer/state/panes.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import { closedBlocks, NONE_CLOSED } from './closed-blocks.ts'
import { firstEndingAfter } from './places.ts'
import type { ReadingModel } from './reading-model.ts'
import { scrollToRange } from './scrolling.ts'
import type { TextMap } from './selection.ts'

/** What of a pane is folded because only some voices are shown. */
export interface SpeakerView {
  /** Whose words are shown; null for everyone's. */
  readonly voices: Voices | null
  /** Indexes of the blocks that are folded into a line. */
  readonly closed: ReadonlySet<number>
  /** Those that were opened by hand, for context. */
  readonly opened: ReadonlySet<number>
  readonly setOpen: (block: number, isOpen: boolean) => void
  /** Opens the block at an offset. @returns true when it was folded. */
  readonly openAt: (offset: number) => boolean
}

/** Folds what others say, in the pane where only some voices were chosen. */
export function useSpeakerView(side: PaneSide, id: TranscriptId, model: ReadingModel): SpeakerView {
  const voices = useVoices(side, id)
  const [byHand, setByHand] = useState<{ readonly under: Voices | null; readonly opened: ReadonlySet<number> }>({
    under: voices,
    opened: NONE_CLOSED,
  })
  const opened = byHand.under === voices ? byHand.opened : NONE_CLOSED
  const closed = useMemo(() => closedBlocks(model.blocks, voices, opened), [model, voices, opened])
  const setOpen = useCallback(
    (block: number, isOpen: boolean) => {
      const next = new Set(opened)
      if (isOpen) next.add(block)
      else next.delete(block)
      setByHand({ under: voices, opened: next })
    },
    [voices, opened],
  )
  const openAt = useCallback(
    (offset: number) => {
      const block = model.blocks[firstEndingAfter(model.blocks, offset)]
      if (block === undefined || !closed.has(block.index) || block.start > offset) return false
      setOpen(block.index, true)
      return true
    },
    [model, closed, setOpen],
  )
  return useMemo(() => ({ voices, closed, opened, setOpen, openAt }), [voices, closed, opened, setOpen, openAt])
}

/** Keeps the place one reads at the top when other voices are shown. */
export function useKeptPlace(
  side: PaneSide,
  voices: Voices | null,
  scroller: HTMLElement | null,
  map: TextMap | null,
): void {
  const before = useRef(voices)
  useLayoutEffect(() => {
    if (before.current === voices || scroller === null || map === null) return
    before.current = voices
    const start = viewOf(side).place
    scrollToRange(scroller, map, { start, end: start + 1 }, 'top')
  }, [side, voices, scroller, map])
}
