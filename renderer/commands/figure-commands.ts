import type { Figure } from '#shared/domain/figure.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { useFigures } from '#renderer/state/figures-store.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { announce, useReader } from '#renderer/state/reader-store.ts'
import { isNarrow } from '#renderer/state/window-width.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Command } from './command.ts'
import { isReading } from './reading-commands.ts'
import { changeSettings } from './view-commands.ts'

/** Shows a figure in the text and gives the text the keyboard. */
export function goToFigure(transcriptId: TranscriptId, { start, end }: Figure): void {
  reader()?.clearSelection()
  useWorkspace.getState().goTo({ kind: 'reader', transcriptId, at: { start, end } })
  reader()?.focus()
}

/** Lights figures up in the text, or puts them out. */
export function lightFigures(isLit: boolean): void {
  useFigures.setState({ isLit })
  announce(isLit ? 'Figures are lit up in the text.' : 'Figures are no longer lit up.')
}

async function openList(): Promise<void> {
  useWorkspace.setState({ inspectorTab: 'figures' })
  if (isNarrow('right')) useReader.setState({ drawer: 'right' })
  else if (!useLibrary.getState().settings.rightOpen) await changeSettings({ rightOpen: true })
  useFigures.setState((state) => ({ asked: state.asked + 1 }))
}

export const figureCommands: readonly Command[] = [
  {
    id: 'figures.light',
    label: () =>
      useFigures.getState().isLit ? 'Put figures out in the text' : 'Show figures: light them up in the text',
    group: 'Reading',
    shortcuts: ['f'],
    when: isReading,
    run: () => lightFigures(!useFigures.getState().isLit),
  },
  {
    id: 'figures.list',
    label: 'Go to the list of figures',
    group: 'Reading',
    shortcuts: ['Shift+F'],
    when: isReading,
    run: openList,
  },
]
