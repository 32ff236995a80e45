import { useEffect } from 'react'
import { changeSettings } from '#renderer/commands/view-commands.ts'
import { registerReader, type ReaderController, type Unit } from '#renderer/state/reader-controller.ts'
import { announce, useReader } from '#renderer/state/reader-store.ts'
import { isNarrow } from '#renderer/state/window-width.ts'
import { noteView, viewOf } from '#renderer/state/panes.ts'
import { memoryOf, type PaneSide, useWorkspace } from '#renderer/state/workspace-store.ts'
import { useLibrary, NO_PASSAGES } from '#renderer/state/library-store.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { Range } from '#shared/lib/range.ts'
import { createGlide } from './glide.ts'
import { uninterrupted } from './closed-blocks.ts'
import { paintLayer } from './highlights.ts'
import { firstWords } from './marks.ts'
import { firstEndingAfter } from './places.ts'
import type { ReadingModel, TurnBlock } from './reading-model.ts'
import { scrollToBlock, scrollToRange, type Align } from './scrolling.ts'
import type { TextMap } from './selection.ts'
import type { Shown } from './shown.ts'
import { moveEnd, unitBefore, unitFrom, type Walkable } from './unit-steps.ts'

interface Parts {
  readonly side: PaneSide
  readonly transcriptId: TranscriptId
  readonly model: ReadingModel
  /** The blocks and paragraphs that are shown: folded ones are stepped over. */
  readonly walkable: Shown
  readonly scroller: HTMLElement | null
  readonly map: TextMap | null
  /** Opens what is folded around an offset. @returns true when something had to be opened. */
  readonly unfoldAt: (offset: number) => boolean
  /** Opens the turn at an offset that is folded into a line. @returns true when it was. */
  readonly openAt: (offset: number) => boolean
  /** Puts the words at an offset on the page. @returns true when they were not there yet. */
  readonly fillTo: (offset: number) => boolean
}

const FLASH_MS = 1400

const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  word: 'Word',
  sentence: 'Sentence',
  paragraph: 'Paragraph',
  turn: 'Turn',
}

/** Registers what commands can ask of this reader. */
export function useController(parts: Parts): void {
  const { side, transcriptId, model, walkable, scroller, map, unfoldAt, fillTo, openAt } = parts
  useEffect(
    () =>
      registerReader(
        side,
        createController({ side, transcriptId, model, walkable, scroller, map, unfoldAt, fillTo, openAt }),
      ),
    [side, transcriptId, model, walkable, scroller, map, unfoldAt, fillTo, openAt],
  )
}

function createController(parts: Parts): ReaderController {
  const { side, transcriptId, model, walkable, scroller, map, unfoldAt, fillTo, openAt } = parts
  const workspace = () => useWorkspace.getState()
  const memory = () => memoryOf(useWorkspace.getState(), side)

  const selectedPassage = (): Passage | null => {
    const list = useLibrary.getState().passages[transcriptId] ?? NO_PASSAGES
    return list.find((passage) => passage.id === memory().selectedPassageId) ?? null
  }

  const scrollTo = (range: Range, align: Align): void => {
    if (scroller !== null && map !== null) scrollToRange(scroller, map, range, align)
  }

  const select = (range: Range, words: string): void => {
    useReader.setState({ selectedBy: 'keyboard' })
    workspace().select(range)
    map?.select(range)
    scroller?.focus({ preventScroll: true })
    scrollTo(range, 'nearest')
    announce(`${words}: “${firstWords(model.text, range, 30)}”`)
  }

  const glide = scroller === null || map === null ? null : createGlide(scroller, map)

  const flash = (range: Range): void => {
    if (map === null) return
    paintLayer(map, 'reader-flash', [range])
    setTimeout(() => paintLayer(map, 'reader-flash', []), FLASH_MS)
  }

  /** What was folded, or had not come yet, is on the page one frame after it has been asked for. */
  const afterUnfolding = (offset: number, then: () => void): void => {
    const isFilling = fillTo(offset)
    if (unfoldAt(offset) || isFilling) requestAnimationFrame(() => requestAnimationFrame(then))
    else then()
  }

  /** The text itself is wanted, not the line its turn is folded into. */
  const afterOpening = (offset: number, then: () => void): void => {
    const isFilling = fillTo(offset)
    const wasUnfolded = unfoldAt(offset)
    const wasOpened = openAt(offset)
    if (isFilling || wasUnfolded || wasOpened) requestAnimationFrame(() => requestAnimationFrame(then))
    else then()
  }

  /** Where only some voices are shown, turns are theirs; questions are all there, if only as a line. */
  const turnsOf = (kind: 'turn' | 'question'): readonly TurnBlock[] =>
    (kind === 'turn' && walkable.gaps.length > 0 ? walkable : model).blocks.filter(
      (block): block is TurnBlock => block.kind === 'turn' && (kind === 'turn' || startsQuestion(model, block)),
    )

  const controller: ReaderController = {
    selectUnit(unit, step) {
      useReader.setState({ unit })
      const from = memory().selection ?? selectedPassage()?.anchor.position ?? null
      const found = nextUnit(walkable, unit, step, from, viewOf(side).place)
      if (found !== null) select(found, `${UNIT_NAMES[unit]} selected`)
    },
    moveEnd(end, unit, step) {
      const { selection } = memory()
      if (selection !== null) {
        const moved = moveEnd(walkable, selection, end, unit, step)
        if (moved.start === selection.start && moved.end === selection.end) return
        if (uninterrupted(moved, walkable.gaps, walkable.paragraphs) !== moved) {
          announce('A folded turn stands between. Open it to go on.')
          return
        }
        select(moved, 'Selected')
        return
      }
      const from = unitFrom(walkable, unit, viewOf(side).place)
      if (from !== null) select(from, `${UNIT_NAMES[unit]} selected`)
    },
    movedRange: (range, end, unit, step) => moveEnd(walkable, range, end, unit, step),
    reveal(range, shouldSelect) {
      const show = (): void => {
        scrollTo(range, 'third')
        flash(range)
        if (!shouldSelect) return
        const passage = (useLibrary.getState().passages[transcriptId] ?? NO_PASSAGES).find(
          ({ anchor }) => anchor.position.start === range.start && anchor.position.end === range.end,
        )
        if (passage === undefined) select(range, 'Selected')
        else workspace().selectPassage(passage.id)
      }
      afterOpening(range.start, show)
    },
    scrollTo(offset) {
      fillTo(offset)
      scrollTo({ start: offset, end: offset + 1 }, 'top')
    },
    glideTo(offset) {
      fillTo(offset)
      glide?.to(offset)
    },
    stopGliding() {
      glide?.stop()
    },
    showBlock(offset, keepsFocus = false) {
      const show = (): void => {
        const element = map?.blockAt(offset) ?? null
        if (scroller !== null && element !== null) scrollToBlock(scroller, element)
        if (!keepsFocus) scroller?.focus({ preventScroll: true })
      }
      afterUnfolding(offset, show)
    },
    goToTurn(kind, step) {
      const turns = turnsOf(kind)
      const here = memory().selection?.start ?? viewOf(side).place
      const at = firstEndingAfter(turns, here)
      const turn = step === 1 ? turns.find((candidate) => candidate.start > here) : turns[before(turns, at, here)]
      const first = turn?.paragraphs[0]
      if (turn === undefined || first === undefined) return
      workspace().select(null)
      document.getSelection()?.removeAllRanges()
      noteView(side, { place: turn.start })
      controller.showBlock(turn.start)
      const place = turn.place === null ? '' : `, ${turn.place}`
      announce(`${turn.speaker?.name ?? 'Speaker not named'}${place}: “${firstWords(model.text, first, 12)}”`)
    },
    clearSelection() {
      workspace().select(null)
      document.getSelection()?.removeAllRanges()
    },
    stepFind(step) {
      const { hits, current } = viewOf(side).find
      if (hits.length === 0) return
      const next = current === -1 && step === -1 ? hits.length - 1 : (current + step + hits.length) % hits.length
      const hit = hits[next]
      if (hit === undefined) return
      noteView(side, { find: { hits, current: next } })
      afterOpening(hit.start, () => scrollTo(hit, 'third'))
      announce(`${next + 1} of ${hits.length}: “${firstWords(model.text, { start: hit.start, end: hit.end + 60 }, 8)}”`)
    },
    caret() {
      const selection = document.getSelection()
      return selection === null ? null : (map?.caretOf(selection) ?? null)
    },
    turnBox(offset) {
      const block = map?.blockAt(offset) ?? null
      const speaker = block?.querySelector<HTMLElement>('.turn-speaker, .stub')
      if (block === null || speaker === null || speaker === undefined) return null
      if (scroller !== null && !isInView(speaker, scroller)) scrollToBlock(scroller, block)
      const { left, top, bottom } = speaker.getBoundingClientRect()
      return { left, top, bottom }
    },
    focus() {
      scroller?.focus({ preventScroll: true })
      const { selection } = memory()
      if (selection !== null) map?.select(selection)
    },
    focusMemo() {
      whenThere('#passage-memo', (memo) => {
        memo.focus()
        // Whoever writes on goes on after what stands there.
        if (memo instanceof HTMLTextAreaElement) memo.setSelectionRange(memo.value.length, memo.value.length)
      })
    },
    focusOutline() {
      if (isNarrow('left')) useReader.setState({ drawer: 'left' })
      else if (!useLibrary.getState().settings.leftOpen) void changeSettings({ leftOpen: true })
      whenThere('.outline-item', (first) => {
        const current = document.querySelector<HTMLElement>('.outline-item[aria-current]')
        ;(current ?? first).focus()
      })
    },
    focusOverview() {
      scroller?.parentElement?.querySelector<HTMLElement>('.overview')?.focus()
    },
    selectionBox() {
      const range = memory().selection ?? selectedPassage()?.anchor.position ?? null
      const lines = range === null ? [] : (map?.linesOf(range) ?? [])
      const last = lines.at(-1)
      if (last === undefined) return null
      return { left: last.left, top: Math.min(...lines.map((line) => line.top)), bottom: last.bottom }
    },
  }
  return controller
}

function nextUnit(walkable: Walkable, unit: Unit, step: -1 | 0 | 1, from: Range | null, place: number): Range | null {
  if (from === null) return unitFrom(walkable, unit, place)
  if (step === 0) return unitFrom(walkable, unit, from.start)
  return step === 1 ? unitFrom(walkable, unit, from.end) : unitBefore(walkable, unit, from.start)
}

function isInView(element: HTMLElement, scroller: HTMLElement): boolean {
  const [box, view] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()]
  return box.top >= view.top && box.bottom <= view.bottom
}

/** The turn to go back to: the beginning of the one that is being read, else the one before it. */
function before(turns: readonly TurnBlock[], at: number, here: number): number {
  const current = turns[at]
  return current !== undefined && current.start < here - 1 && here < current.end ? at : at - 1
}

/** A question is gone to once, where its exchange begins; later turns of the same person belong to it. */
function startsQuestion(model: ReadingModel, block: TurnBlock): boolean {
  if (!block.isQuestion) return false
  const previous = model.blocks.slice(0, block.index).findLast((other) => other.kind === 'turn' && other.place !== null)
  return previous === undefined || previous.kind !== 'turn' || previous.place?.slice(1) !== block.place?.slice(1)
}

/** Does something with an element as soon as it has been drawn, within a few frames. */
function whenThere(selector: string, then: (element: HTMLElement) => void, framesLeft = 30): void {
  const element = document.querySelector<HTMLElement>(selector)
  if (element !== null) then(element)
  else if (framesLeft > 0) requestAnimationFrame(() => whenThere(selector, then, framesLeft - 1))
}
