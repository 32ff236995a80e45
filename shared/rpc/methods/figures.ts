import { z } from 'zod'
import { Figure } from '../../domain/figure.ts'
import { TranscriptId } from '../../domain/ids.ts'
import { read } from '../method.ts'

export const figureMethods = {
  'figures.list': read(
    'The figures of a transcript, in reading order: every number with its unit, period, hedge and what corrected it.',
    z.object({ transcriptId: TranscriptId }),
    z.array(Figure).readonly(),
  ),
} as const
