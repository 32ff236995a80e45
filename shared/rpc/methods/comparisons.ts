import { z } from 'zod'
import { Alignment, Comparison, ComparisonName } from '../../domain/comparison.ts'
import { ComparisonId, TranscriptId } from '../../domain/ids.ts'
import { quietWrite, read } from '../method.ts'
import { done, nothing } from './nothing.ts'

export const comparisonMethods = {
  'comparisons.list': read(
    'Pairs of transcripts outside the bin that were read beside each other, the last one first.',
    nothing,
    z.array(Comparison).readonly(),
  ),
  'comparisons.open': quietWrite(
    'Remembers that two transcripts are read beside each other, and says how they were linked the last time.',
    z.object({ left: TranscriptId, right: TranscriptId }),
    Comparison,
  ),
  'comparisons.align': quietWrite(
    'Remembers how a pair is linked and where it was aligned.',
    z.object({ id: ComparisonId, alignment: Alignment }),
    done,
  ),
  'comparisons.rename': quietWrite(
    'Gives a pair a name, or takes it away with null. Outside undo, like all that is remembered of a pair.',
    z.object({ id: ComparisonId, name: ComparisonName.nullable() }),
    Comparison,
  ),
} as const
