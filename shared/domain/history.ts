import { z } from 'zod'

/** What undo and redo would do now; null when there is nothing. Labels read after "Undo: " and "Redo: ". */
export const HistoryState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() }).readonly()
export type HistoryState = z.infer<typeof HistoryState>
