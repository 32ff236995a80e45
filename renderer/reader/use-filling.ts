import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Range } from '#shared/lib/range.ts'
import { firstEndingAfter } from './places.ts'
import type { ReadingModel } from './reading-model.ts'

/** Which blocks are on the page with their words, by index; the others are kept free in their estimated height. */
export interface Filled {
  readonly from: number
  readonly to: number
}

export interface Filling {
  readonly filled: Filled
  /** The stretch that is worth painting before the rest has come, as UTF-16 offsets; null when all has. */
  readonly near: Range | null
  /** Puts the words at a UTF-16 offset on the page. @returns true when they were not there yet. */
  readonly fillTo: (offset: number) => boolean
}

/** Blocks on either side of the place one reads: more than the tallest window shows. */
const FIRST = 24
/** Blocks that come with each frame after it: what takes about as long as a frame lasts. */
const STEP = 96
/** Transcripts up to this many blocks come at once. */
const AT_ONCE = 240

const WHOLE: Filled = { from: 0, to: Number.POSITIVE_INFINITY }

/**
 * Puts a long transcript on the page from the place where one reads outwards, so that its first words do not wait for
 * the last ones.
 * @param offset where one reads, as a UTF-16 offset; looked at once.
 */
export function useFilling(model: ReadingModel, offset: number): Filling {
  const [{ filled, asked }, setState] = useState(() => {
    const first = around(model, offset)
    return { filled: first, asked: first }
  })
  const isWhole = filled.from === 0 && filled.to >= model.blocks.length

  useEffect(() => {
    if (isWhole) return
    let timer = 0
    // After the next frame has been painted, so that hand and eye go first.
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() =>
        setState((state) => (state.filled === filled ? { ...state, filled: grown(model, filled, STEP / 2) } : state)),
      )
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [model, filled, isWhole])

  const fillTo = useCallback(
    (wanted: number) => {
      const index = firstEndingAfter(model.blocks, wanted)
      if (isWhole || (filled.from <= index && index < filled.to)) return false
      setState((state) => {
        const from = Math.min(state.filled.from, index - FIRST)
        const next = bounded(model, { from, to: Math.max(state.filled.to, index + FIRST) })
        return { filled: next, asked: next }
      })
      return true
    },
    [model, filled, isWhole],
  )
  const near = useMemo(() => (isWhole ? null : rangeOf(model, asked)), [model, asked, isWhole])
  return { filled, near, fillTo }
}

function around(model: ReadingModel, offset: number): Filled {
  if (model.blocks.length <= AT_ONCE) return WHOLE
  const index = firstEndingAfter(model.blocks, offset)
  return grown(model, { from: index, to: index }, FIRST)
}

function grown(model: ReadingModel, { from, to }: Filled, by: number): Filled {
  return bounded(model, { from: from - by, to: to + by })
}

function bounded(model: ReadingModel, { from, to }: Filled): Filled {
  if (from <= 0 && to >= model.blocks.length) return WHOLE
  return { from: Math.max(0, from), to }
}

function rangeOf({ blocks, text }: ReadingModel, { from, to }: Filled): Range {
  return { start: blocks[from]?.start ?? 0, end: blocks[to - 1]?.end ?? text.length }
}
