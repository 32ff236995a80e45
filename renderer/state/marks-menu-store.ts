import { create } from 'zustand'
import type { PaneSide } from './workspace-store.ts'

/** The pane whose menu of marks is open. */
export const useMarksMenu = create<{ readonly on: PaneSide | null }>()(() => ({ on: null }))
