import { create } from 'zustand'
import type { TranscriptId } from '#shared/domain/ids.ts'

export type ImportStage =
  | { readonly kind: 'waiting' | 'reading' | 'storing' }
  | {
      readonly kind: 'imported' | 'already-there'
      readonly transcriptId: TranscriptId
      readonly title: string
      readonly warnings: readonly string[]
    }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'cancelled' }

/** One file on its way in, and what became of it. */
export interface ImportItem {
  readonly importId: string
  readonly fileName: string
  readonly stage: ImportStage
}

interface ImportsState {
  readonly items: readonly ImportItem[]
  readonly add: (items: readonly ImportItem[]) => void
  readonly progress: (importId: string, stage: 'waiting' | 'reading' | 'storing') => void
  readonly finish: (importId: string, stage: ImportStage) => void
  /** Puts an item in the place of one that has finished: a file tried again. */
  readonly replace: (importId: string, item: ImportItem) => void
  /** Forgets what is finished. */
  readonly clear: () => void
}

export function isFinished(stage: ImportStage): boolean {
  return stage.kind !== 'waiting' && stage.kind !== 'reading' && stage.kind !== 'storing'
}

export const useImports = create<ImportsState>()((set) => {
  const change = (importId: string, stage: ImportStage) =>
    set((state) => ({
      items: state.items.map((item) =>
        item.importId === importId && !isFinished(item.stage) ? { ...item, stage } : item,
      ),
    }))
  return {
    items: [],
    add: (items) => set((state) => ({ items: [...state.items, ...items] })),
    progress: (importId, stage) => change(importId, { kind: stage }),
    finish: change,
    replace: (importId, item) =>
      set((state) => ({ items: state.items.map((known) => (known.importId === importId ? item : known)) })),
    clear: () => set((state) => ({ items: state.items.filter((item) => !isFinished(item.stage)) })),
  }
})
