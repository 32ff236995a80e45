import { create } from 'zustand'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { NO_PACE, type Pace } from '#shared/lib/pace.ts'
import { paced } from './paced.ts'

export type ImportStage =
  | { readonly kind: 'waiting' | 'reading' | 'storing' }
  | {
      readonly kind: 'imported' | 'already-there'
      readonly transcriptId: TranscriptId
      readonly title: string
      readonly warnings: readonly string[]
    }
  | { readonly kind: 'refused'; readonly message: string }
  /** The import was stopped before anything of this file was stored. */
  | { readonly kind: 'not-started' }

export type UnfinishedStage = 'waiting' | 'reading' | 'storing'

/** One file on its way in, and what became of it. */
export interface ImportItem {
  readonly importId: string
  /** With the folder or archive it came in. */
  readonly path: string
  readonly byteLength: number
  readonly stage: ImportStage
}

interface ImportsState {
  readonly items: readonly ImportItem[]
  readonly pace: Pace
  /** Asked to stop, and some files are still on their way. */
  readonly isStopping: boolean
  readonly add: (items: readonly ImportItem[]) => void
  readonly progress: (importId: string, stage: UnfinishedStage) => void
  readonly finish: (importId: string, stage: ImportStage) => void
  /** Puts items in the place of one: a file tried again, an archive's files. */
  readonly replace: (importId: string, items: readonly ImportItem[]) => void
  /** Forgets what is finished. */
  readonly clear: () => void
  /** Shows at once what would be shown in a moment. */
  readonly flush: () => void
}

/** Often enough to look alive, seldom enough to leave time for whoever types meanwhile. In milliseconds. */
const PAINT_MS = 150

export function isFinished(stage: ImportStage): boolean {
  return stage.kind !== 'waiting' && stage.kind !== 'reading' && stage.kind !== 'storing'
}

export const useImports = create<ImportsState>()((set, get) => {
  /** Stages that are not on screen yet. */
  const coming = new Map<string, ImportStage>()
  const apply = () => {
    if (coming.size > 0) set(({ items }) => ({ items: withStages(items) }))
  }
  const withStages = (items: readonly ImportItem[]): readonly ImportItem[] => {
    const next = items.map((item) => {
      const stage = coming.get(item.importId)
      return stage === undefined || isFinished(item.stage) ? item : { ...item, stage }
    })
    coming.clear()
    return next
  }
  const show = paced(apply, PAINT_MS)
  return {
    flush: apply,
    items: [],
    pace: NO_PACE,
    isStopping: false,
    add: (added) => set(({ items }) => ({ items: [...withStages(items), ...added] })),
    progress: (importId, kind) => {
      // Somebody else may be importing into the same library.
      if (get().items.length === 0) return
      const known = coming.get(importId)
      if (known !== undefined && isFinished(known)) return
      coming.set(importId, { kind })
      show()
    },
    finish: (importId, stage) => {
      coming.set(importId, stage)
      show()
    },
    replace: (importId, replacing) =>
      set(({ items }) => ({
        items: withStages(items).flatMap((item) => (item.importId === importId ? replacing : [item])),
      })),
    clear: () => set(({ items }) => ({ items: withStages(items).filter((item) => !isFinished(item.stage)) })),
  }
})

/** How many files are at each stage. */
export interface ImportCounts {
  readonly all: number
  /** With and without warnings. */
  readonly imported: number
  readonly toCheck: number
  readonly alreadyThere: number
  readonly refused: number
  readonly notStarted: number
  /** Waiting, being read, or being stored. */
  readonly unfinished: number
}

const counted = new WeakMap<readonly ImportItem[], ImportCounts>()

/** Counted once for each list, however many look at it. */
export function countStages(items: readonly ImportItem[]): ImportCounts {
  const known = counted.get(items)
  if (known !== undefined) return known
  const of = { imported: 0, 'already-there': 0, refused: 0, 'not-started': 0, waiting: 0, reading: 0, storing: 0 }
  let toCheck = 0
  for (const { stage } of items) {
    of[stage.kind] += 1
    if (stage.kind === 'imported' && stage.warnings.length > 0) toCheck += 1
  }
  const counts = {
    all: items.length,
    imported: of.imported,
    toCheck,
    alreadyThere: of['already-there'],
    refused: of.refused,
    notStarted: of['not-started'],
    unfinished: of.waiting + of.reading + of.storing,
  }
  counted.set(items, counts)
  return counts
}

/** "312 imported, 1 already there, 4 refused, 684 not started": only what happened. */
export function summary(counts: ImportCounts): string {
  const parts = [
    [counts.imported, 'imported'],
    [counts.alreadyThere, 'already there'],
    [counts.refused, 'refused'],
    [counts.notStarted, 'not started'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count.toLocaleString('en-GB')} ${word}`)
  return said.length === 0 ? 'Nothing was imported.' : said.join(', ')
}
