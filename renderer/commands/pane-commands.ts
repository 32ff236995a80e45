import { align, useLink } from '#renderer/state/link-store.ts'
import { enterPane, viewOf } from '#renderer/state/panes.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { announce } from '#renderer/state/reader-store.ts'
import {
  otherPane,
  type PaneSide,
  type ReaderPlace,
  transcriptOn,
  useWorkspace,
} from '#renderer/state/workspace-store.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { LinkMode } from '#shared/domain/comparison.ts'
import { linkModeNames } from '#shared/linking/link-mode.ts'
import type { Command } from './command.ts'
import { isReading } from './reading-commands.ts'

/** The pair that is being read, or null. */
function pair(): (ReaderPlace & { readonly beside: TranscriptId }) | null {
  const { place } = useWorkspace.getState()
  return place.kind === 'reader' && place.beside !== null ? { ...place, beside: place.beside } : null
}

const isPair = (): boolean => pair() !== null

/** Reads a transcript beside the one that is open, on its right; in a pair it takes the other pane. */
export function openBeside(id: TranscriptId): void {
  const { place, goTo } = useWorkspace.getState()
  if (place.kind !== 'reader') goTo({ kind: 'reader', transcriptId: id, at: null, beside: null })
  else goTo({ ...place, at: null, beside: id })
  takeKeyboard()
}

/** Reads two transcripts beside each other. */
export function openBothOf(left: TranscriptId, right: TranscriptId): void {
  useWorkspace.getState().goTo({ kind: 'reader', transcriptId: left, at: null, side: 'left', beside: right })
  takeKeyboard()
}

/** The dialog that asked gives the keyboard back to what is no longer there; the text takes it once it has gone. */
function takeKeyboard(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => reader()?.focus()))
}

/** Closes one of two panes; the other one is read alone. */
export function closePane(side: PaneSide): void {
  const place = pair()
  const left = place === null ? null : transcriptOn(place, otherPane(side))
  if (left === null) return
  useWorkspace.getState().goTo({ kind: 'reader', transcriptId: left, at: null, beside: null })
  reader()?.focus()
}

function goToOtherPane(): void {
  const place = pair()
  if (place === null) return
  enterPane(otherPane(place.side))
  reader()?.focus()
  announce(`On the ${otherPane(place.side)}`)
}

function swapPanes(): void {
  const place = pair()
  if (place === null) return
  useWorkspace.getState().goTo({ ...place, at: null, side: otherPane(place.side) })
  announce('Panes swapped')
}

export function setLinkMode(mode: LinkMode): void {
  align({ mode })
  announce(mode === 'off' ? 'Panes are not linked' : `Panes linked: ${linkModeNames[mode].toLowerCase()}`)
}

/** As many as the library remembers; older ones make room. */
const MOST_PINS = 200

function alignHere(): void {
  const pin = { left: viewOf('left').place, right: viewOf('right').place }
  const others = useLink.getState().pins.filter((other) => other.left !== pin.left && other.right !== pin.right)
  // A new pin at a place says better than one made there before.
  align({ pins: [...others, pin].slice(-MOST_PINS) })
  announce('Aligned here')
}

const modeKeys: Readonly<Record<LinkMode, string>> = {
  off: 'Alt+4',
  proportional: 'Alt+5',
  section: 'Alt+6',
  speaker: 'Alt+7',
  exchange: 'Alt+8',
  tag: 'Alt+9',
}

/** Two transcripts beside each other. */
export const paneCommands: readonly Command[] = [
  {
    id: 'pane.openBeside',
    label: 'Read another transcript beside this one…',
    group: 'Reading',
    shortcuts: ['b'],
    when: isReading,
    run: () => useWorkspace.getState().open({ kind: 'beside' }),
  },
  {
    id: 'pane.other',
    label: 'Go to the other pane',
    group: 'Reading',
    shortcuts: ['F6', '\\'],
    when: isPair,
    run: goToOtherPane,
  },
  {
    id: 'pane.swap',
    label: 'Swap the panes',
    group: 'Reading',
    shortcuts: ['Shift+B'],
    when: isPair,
    run: swapPanes,
  },
  {
    id: 'pane.name',
    label: 'Name this pair',
    group: 'Reading',
    shortcuts: [],
    when: () => isPair() && useLink.getState().pair !== null,
    run: () => document.querySelector<HTMLElement>('#pair-name')?.focus(),
  },
  {
    id: 'pane.close',
    label: 'Close this pane',
    group: 'Reading',
    shortcuts: ['Shift+F6'],
    when: isPair,
    run: () => {
      const place = pair()
      if (place !== null) closePane(place.side)
    },
  },
  {
    id: 'link.next',
    label: 'Link the panes in the next way',
    group: 'Reading',
    shortcuts: ['l'],
    when: isPair,
    run: () => {
      const at = LinkMode.options.indexOf(useLink.getState().mode)
      setLinkMode(LinkMode.options[(at + 1) % LinkMode.options.length] ?? 'off')
    },
  },
  ...LinkMode.options.map((mode): Command => ({
    id: `link.${mode}`,
    label: mode === 'off' ? 'Do not link the panes' : `Link the panes: ${linkModeNames[mode].toLowerCase()}`,
    group: 'Reading',
    shortcuts: [modeKeys[mode]],
    when: isPair,
    run: () => setLinkMode(mode),
  })),
  {
    id: 'link.pin',
    label: 'Align the panes here',
    group: 'Reading',
    shortcuts: ['a'],
    when: isPair,
    run: alignHere,
  },
  {
    id: 'link.unpin',
    label: 'Take all alignments away',
    group: 'Reading',
    shortcuts: ['Shift+L'],
    when: () => isPair() && useLink.getState().pins.length > 0,
    run: () => {
      align({ pins: [] })
      announce('Alignments taken away')
    },
  },
]
