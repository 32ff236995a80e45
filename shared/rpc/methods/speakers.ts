import { z } from 'zod'
import { SpeakerId } from '../../domain/ids.ts'
import { ParsedSpeaker, Speaker } from '../../domain/transcript.ts'
import { write } from '../method.ts'

const speakerPatch = z.object(ParsedSpeaker.unwrap().shape).partial()

export const speakerMethods = {
  'speakers.update': write(
    'Corrects a speaker’s name, role, affiliation or class.',
    z.object({ id: SpeakerId, patch: speakerPatch }),
    Speaker,
  ),
  'speakers.merge': write(
    'Gives all turns of some speakers to another one of the same transcript.',
    z.object({ from: z.array(SpeakerId).min(1).readonly(), into: SpeakerId }),
    Speaker,
  ),
} as const
