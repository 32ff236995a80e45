import { capital } from './codebook/capital.ts'
import { demand } from './codebook/demand.ts'
import { economy } from './codebook/economy.ts'
import { market } from './codebook/market.ts'
import { marks } from './codebook/marks.ts'
import { outlook } from './codebook/outlook.ts'
import { profit } from './codebook/profit.ts'
import type { StarterGroup } from './codebook/starter-group.ts'
import { supply } from './codebook/supply.ts'
import { technology } from './codebook/technology.ts'

export type { StarterGroup, StarterTag } from './codebook/starter-group.ts'

/** The codebook a new library can begin with: what companies talk about on calls, and marks that cut across topics. */
export const starterCodebook: readonly StarterGroup[] = [
  demand,
  supply,
  economy,
  profit,
  capital,
  outlook,
  technology,
  market,
  marks,
]
