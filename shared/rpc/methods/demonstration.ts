import { z } from 'zod'
import { TranscriptId } from '../../domain/ids.ts'
import { write } from '../method.ts'
import { nothing } from './nothing.ts'

export const demonstrationMethods = {
  'demonstration.open': write(
    'Imports the fictional demonstration transcripts, with the starter codebook and some passages.',
    nothing,
    z.object({ transcriptIds: z.array(TranscriptId).readonly() }).readonly(),
  ),
} as const
