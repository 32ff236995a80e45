import { create } from 'zustand'
import type { SpeakerId, TagId } from '#shared/domain/ids.ts'

/** Which passages of the open transcript are listed. */
export interface PassageFilter {
  /** `untagged` lists those without a tag. */
  readonly tag: TagId | 'untagged' | null
  readonly speaker: SpeakerId | null
  readonly text: string
}

interface PassageFilterState extends PassageFilter {
  readonly set: (patch: Partial<PassageFilter>) => void
  readonly clear: () => void
}

const EVERYTHING: PassageFilter = { tag: null, speaker: null, text: '' }

export const usePassageFilter = create<PassageFilterState>()((set) => ({
  ...EVERYTHING,
  set: (patch) => set(patch),
  clear: () => set(EVERYTHING),
}))
