import { z } from 'zod'
import { CorrectionNote } from '../../domain/correction.ts'
import { CorrectionId, SpeakerId, TranscriptId } from '../../domain/ids.ts'
import { ParsedSpeaker, PartKind } from '../../domain/transcript.ts'
import { Offset } from '../../lib/range.ts'
import { read, write } from '../method.ts'
import { done } from './nothing.ts'

/** A speaker of the transcript, somebody it does not know yet, or nobody. */
const SpeakerChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), id: SpeakerId }),
  z.object({ kind: z.literal('new'), speaker: ParsedSpeaker }),
  z.object({ kind: z.literal('none') }),
])

const transcriptId = TranscriptId
/** Any offset in the turn, its label included. */
const turn = Offset
/** Null when it was so already, and nothing was written. */
const noted = CorrectionNote.nullable()

export const structureMethods = {
  'structure.splitTurn': write(
    'Makes a turn begin at a place inside another one, or where nobody speaks yet; of the same speaker unless one is named.',
    z.object({ transcriptId, offset: Offset, speaker: SpeakerChoice.optional() }),
    CorrectionNote,
  ),
  'structure.mergeTurns': write(
    'Joins a turn with the one before or after it in the same part; the earlier one’s speaker stays.',
    z.object({ transcriptId, turn, with: z.enum(['previous', 'next']) }),
    CorrectionNote,
  ),
  'structure.setSpeaker': write(
    'Says who speaks a turn.',
    z.object({ transcriptId, turn, speaker: SpeakerChoice }),
    noted,
  ),
  'structure.setPart': write(
    'Says to which part a turn belongs, or all from it to the end of the part it stands in.',
    z.object({ transcriptId, turn, extent: z.enum(['turn', 'onwards']), kind: PartKind }),
    noted,
  ),
  'structure.moveQaBoundary': write(
    'Makes questions and answers begin with a turn.',
    z.object({ transcriptId, turn }),
    noted,
  ),
  'structure.reset': write(
    'Takes back one correction, or all of a transcript: what the parser said shows again.',
    z.object({ transcriptId, correctionId: CorrectionId.nullable() }),
    done,
  ),
  'structure.corrections': read(
    'Everything put right in a transcript by hand, in sentences, in the order it was done.',
    z.object({ transcriptId }),
    z.array(CorrectionNote).readonly(),
  ),
  'transcripts.reread': write(
    'Understands the stored file again with today’s parser. What was put right by hand and all passages stay; a text that would change is left as it is.',
    z.object({ id: TranscriptId }),
    z
      .object({
        outcome: z.enum(['changed', 'unchanged', 'text-differs']),
        /** What happened, and what to do where nothing did. */
        message: z.string(),
        /** Corrections that nothing in the structure answers to any more. They are kept. */
        waiting: z.int().min(0),
      })
      .readonly(),
  ),
} as const
