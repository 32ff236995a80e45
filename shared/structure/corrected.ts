import type { CorrectionId, SpeakerId } from '../domain/ids.ts'
import type { Part, Speaker, Turn } from '../domain/transcript.ts'

/** Who speaks where. Turns are in text order, do not overlap, and each lies inside exactly one part. */
export interface Structure {
  readonly parts: readonly Part[]
  readonly speakers: readonly Speaker[]
  readonly turns: readonly Turn[]
}

export interface CorrectedStructure extends Structure {
  /** Corrections that nothing in the structure answers to. */
  readonly waiting: ReadonlySet<CorrectionId>
}

/** A structure while corrections are laid over it, one after the other. */
export interface Sheet {
  readonly text: string
  readonly parts: Part[]
  readonly speakers: Speaker[]
  readonly turns: Turn[]
  /** Speakers who were merged into others. */
  readonly aliases: Map<SpeakerId, SpeakerId>
}
