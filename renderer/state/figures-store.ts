import { useEffect } from 'react'
import { create } from 'zustand'
import type { Figure, FigureStance } from '#shared/domain/figure.ts'
import type { SpeakerId, TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { showError } from './act.ts'

/** Which figures of the open transcript are listed. */
export interface FigureFilter {
  readonly stance: FigureStance | null
  /** A unit's name, see `unitName`. */
  readonly unit: string | null
  readonly speaker: SpeakerId | null
}

interface Found {
  /** The document they were found in: a corrected one has other turns. */
  readonly document: TranscriptDocument
  /** Null while they are being looked for. */
  readonly figures: readonly Figure[] | 'failed' | null
}

interface FiguresState extends FigureFilter {
  /** True while figures are lit up in the text. */
  readonly isLit: boolean
  readonly found: Readonly<Record<TranscriptId, Found>>
  /** Counts how often the list was asked for from the keyboard: each time it gets the keyboard. */
  readonly asked: number
}

export const EVERY_FIGURE: FigureFilter = { stance: null, unit: null, speaker: null }

export const useFigures = create<FiguresState>()(() => ({ ...EVERY_FIGURE, isLit: false, found: {}, asked: 0 }))

/** Looks for the figures of a transcript, unless they are known or being looked for. */
export function loadFigures(document: TranscriptDocument): void {
  const { id } = document.summary
  if (useFigures.getState().found[id]?.document === document) return
  const settle = (figures: Found['figures']): void =>
    useFigures.setState((state) => {
      // The document has changed meanwhile: a newer answer is on its way.
      if (figures !== null && state.found[id]?.document !== document) return {}
      return { found: { ...state.found, [id]: { document, figures } } }
    })
  settle(null)
  library.call('figures.list', { transcriptId: id }).then(settle, (error: unknown) => {
    settle('failed')
    showError(error)
  })
}

/** Forgets a failure, so that it is tried again. */
export function retryFigures(document: TranscriptDocument): void {
  useFigures.setState(({ found: { [document.summary.id]: _failed, ...found } }) => ({ found }))
  loadFigures(document)
}

/** The figures of a transcript; null until they are there. They are looked for once `isWanted`. */
export function useFiguresOf(document: TranscriptDocument, isWanted: boolean): Found['figures'] {
  useEffect(() => {
    if (isWanted) loadFigures(document)
  }, [document, isWanted])
  return useFigures((state) => state.found[document.summary.id]?.figures ?? null)
}
