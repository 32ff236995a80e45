import { z } from 'zod'
import { SearchResult } from '../../domain/search.ts'
import { read } from '../method.ts'

export const searchMethods = {
  'search.query': read(
    'Finds words in all transcripts outside the bin: all words, "phrases" in quotes, the last word as a beginning.',
    z.object({ text: z.string().max(1000), limit: z.int().min(1).max(500) }),
    SearchResult,
  ),
} as const
