import { z } from 'zod'
import { HistoryState } from '../../domain/history.ts'
import { LibraryStats } from '../../domain/stats.ts'
import { quietWrite, read } from '../method.ts'
import { nothing } from './nothing.ts'

export const libraryMethods = {
  'library.info': read(
    'Where the library is and how much it holds.',
    nothing,
    z.object({ path: z.string(), version: z.string(), stats: LibraryStats }).readonly(),
  ),
  'library.check': read(
    'Goes through the library and lists what does not hold: anchors, hashes, the search index.',
    nothing,
    z.object({ problems: z.array(z.string()).readonly(), transcriptsChecked: z.int().min(0) }).readonly(),
  ),
  'history.state': read('What undo and redo would do now.', nothing, HistoryState),
  'history.undo': quietWrite('Takes the last step back, or says why it cannot.', nothing, HistoryState),
  'history.redo': quietWrite('Does the last undone step again, or says why it cannot.', nothing, HistoryState),
} as const
