import { create } from 'zustand'
import type { Alignment, Comparison } from '#shared/domain/comparison.ts'
import { library } from '#renderer/rpc/library-client.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { noteConnection } from './sync.ts'

/** How the pane that is being read leads the other one. */
interface LinkState extends Alignment {
  /** The pair as the library remembers it; null until it has answered. */
  readonly pair: Comparison | null
  /** What the two places have in common, or why there is no counterpart. */
  readonly said: { readonly isPaired: boolean; readonly words: string } | null
}

export const useLink = create<LinkState>()(() => ({ pair: null, mode: 'section', tagId: null, pins: [], said: null }))

let latest = Symbol('pair')

/** Takes up a pair as it was linked the last time. */
export async function openPair(left: TranscriptId, right: TranscriptId): Promise<void> {
  const known = useLink.getState().pair
  if (known?.left === left && known.right === right) return
  const wanted = Symbol('pair')
  latest = wanted
  useLink.setState({ pair: null, pins: [], said: null })
  try {
    const pair = await library.call('comparisons.open', { left, right })
    // Another pair may have been opened meanwhile: its own answer counts.
    if (wanted !== latest) return
    useLink.setState({ pair, ...pair.alignment, said: null })
  } catch (error) {
    noteConnection(error)
  }
}

/** Links the panes otherwise, at once on screen, and remembers it. */
export function align(change: Partial<Alignment>): void {
  useLink.setState({ ...change, said: null })
  const { pair, mode, tagId, pins } = useLink.getState()
  if (pair === null) return
  library.call('comparisons.align', { id: pair.id, alignment: { mode, tagId, pins: [...pins] } }).catch(noteConnection)
}
