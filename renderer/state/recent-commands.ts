import { create } from 'zustand'

const REMEMBERED = 8

interface RecentCommandsState {
  /** Ids of commands chosen in the palette, the latest first. */
  readonly ids: readonly string[]
  readonly note: (id: string) => void
}

export const useRecentCommands = create<RecentCommandsState>()((set) => ({
  ids: [],
  note: (id) => set((state) => ({ ids: [id, ...state.ids.filter((known) => known !== id)].slice(0, REMEMBERED) })),
}))
