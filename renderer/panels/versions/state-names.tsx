import { CircleHelp, CircleSlash, Equal, MoveDown, Spline, type LucideIcon } from 'lucide-react'
import type { ReanchoringState } from '#shared/domain/version.ts'

interface StateName {
  readonly word: string
  /** What it says of a passage, in a sentence. */
  readonly meaning: string
  readonly Icon: LucideIcon
}

export const STATE_NAMES: Readonly<Record<ReanchoringState, StateName>> = {
  exact: { word: 'Exact', meaning: 'The same words in the same place.', Icon: Equal },
  moved: { word: 'Moved', meaning: 'The same words, further up or down.', Icon: MoveDown },
  fuzzy: { word: 'Fuzzy', meaning: 'Nearly the same words, and no other place comes close.', Icon: Spline },
  ambiguous: { word: 'Ambiguous', meaning: 'More than one place may be meant: choose one.', Icon: CircleHelp },
  lost: { word: 'Lost', meaning: 'Nothing like it stands in the newer version.', Icon: CircleSlash },
}
