import { useEffect, useMemo } from 'react'
import { NO_PASSAGES, tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { useLink } from '#renderer/state/link-store.ts'
import { activePane, viewOf } from '#renderer/state/panes.ts'
import { readerOn } from '#renderer/state/reader-controller.ts'
import { useReader } from '#renderer/state/reader-store.ts'
import { otherPane, type PaneSide } from '#renderer/state/workspace-store.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { follow } from '#shared/linking/follow.ts'
import type { Link, LinkedText } from '#shared/linking/link.ts'
import { makeLink } from '#shared/linking/make-link.ts'

/** How the two transcripts hang together in the mode that is chosen; null while not linked or not yet read. */
export function useLinkOf(left: TranscriptId, right: TranscriptId): Link | null {
  const mode = useLink((state) => state.mode)
  const tag = useLink((state) => state.tagId)
  const tags = useLibrary((state) => state.tags)
  const onLeft = useLibrary((state) => state.documents[left])
  const onRight = useLibrary((state) => state.documents[right])
  const leftPassages = useLibrary((state) => state.passages[left] ?? NO_PASSAGES)
  const rightPassages = useLibrary((state) => state.passages[right] ?? NO_PASSAGES)
  return useMemo(() => {
    if (onLeft === undefined || onRight === undefined) return null
    const nameOf = (id: NonNullable<typeof tag>) => tagsById(tags).get(id)?.name ?? 'the tag'
    return makeLink(mode, linked(onLeft, leftPassages), linked(onRight, rightPassages), tag, nameOf)
  }, [mode, tag, tags, onLeft, onRight, leftPassages, rightPassages])
}

function linked(document: TranscriptDocument, passages: readonly Passage[]): LinkedText {
  const { parts, speakers, turns, exchanges, text } = document
  return { parts, speakers, turns, exchanges, passages, length: text.length }
}

/** Held down, it keeps the other pane where it is. */
const PAUSE_KEY = 'Alt'

/**
 * Lets the pane under the hand lead the other one. Whoever is scrolled by wheel, key, finger or strip leads from then on;
 * the pane that follows never leads back, and stops at once when a hand takes it.
 */
export function useLinkedScroll(link: Link | null): void {
  const pins = useLink((state) => state.pins)
  useEffect(() => {
    if (link === null) {
      useLink.setState({ said: null })
      return
    }
    let leader: PaneSide | null = null
    let isPaused = false
    let last = ''

    const onHand = (event: Event): void => {
      const pane = event.target instanceof Element ? event.target.closest('[data-pane]') : null
      const named = pane?.getAttribute('data-pane')
      // Outline, strip and commands move the pane one is in.
      const side = named === 'left' || named === 'right' ? named : activePane()
      if (side !== leader) readerOn(side)?.stopGliding()
      leader = side
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === PAUSE_KEY) isPaused = event.type === 'keydown'
      else if (event.type === 'keydown') onHand(event)
    }
    const onLeave = (): void => {
      isPaused = false
    }
    const lead = (): void => {
      if (leader === null || isPaused) return
      const { place } = viewOf(leader)
      const now = `${leader} ${place}`
      if (now === last) return
      last = now
      const next = follow(link, leader, place, pins)
      useLink.setState({
        said: next.kind === 'at' ? { isPaired: true, words: next.label } : { isPaired: false, words: next.reason },
      })
      if (next.kind === 'at') readerOn(otherPane(leader))?.glideTo(next.offset)
    }

    const end = useReader.subscribe(lead)
    const hands = ['wheel', 'pointerdown', 'touchstart'] as const
    for (const hand of hands) window.addEventListener(hand, onHand, { capture: true, passive: true })
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('keyup', onKey, true)
    window.addEventListener('blur', onLeave)
    return () => {
      end()
      for (const hand of hands) window.removeEventListener(hand, onHand, { capture: true })
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('keyup', onKey, true)
      window.removeEventListener('blur', onLeave)
    }
  }, [link, pins])
}
