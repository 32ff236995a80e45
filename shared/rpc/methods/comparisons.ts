import { z } from 'zod'
import { Alignment, Comparison, ComparisonName } from '../../domain/comparison.ts'
import { ComparisonId, TranscriptId } from '../../domain/ids.ts'
import { quietWrite, read, write } from '../method.ts'
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
  'comparisons.rename': write(
    'Gives a pair a name, or takes it away with null.',
    z.object({ id: ComparisonId, name: ComparisonName.nullable() }),
    Comparison,
  ),
  'comparisons.forget': write('Forgets a pair; its transcripts stay.', z.object({ id: ComparisonId }), done),
} as const
