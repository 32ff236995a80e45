import { create } from 'zustand'
import type { LinkMode, Pin } from '#shared/domain/comparison.ts'
import type { LinkTag } from '#shared/linking/link.ts'

/** How the pane that is being read leads the other one. */
interface LinkState {
  readonly mode: LinkMode
  /** The tag that linking by tag goes by; null means any tag both sides have. */
  readonly tag: LinkTag
  /** Places the reader has put side by side, in the order they were made. */
  readonly pins: readonly Pin[]
  /** What the two places have in common, or why there is no counterpart. */
  readonly said: { readonly isPaired: boolean; readonly words: string } | null
}

export const useLink = create<LinkState>()(() => ({ mode: 'section', tag: null, pins: [], said: null }))
