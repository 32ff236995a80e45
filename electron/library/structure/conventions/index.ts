import type { Convention } from '../convention.ts'
import type { Document } from '../document.ts'
import { brokerReport } from './broker-report.ts'
import { concall } from './concall.ts'
import { emphasised } from './emphasised.ts'
import { generic } from './generic.ts'
import { given } from './given.ts'
import { motleyFoolClassic } from './motley-fool-classic.ts'
import { motleyFool } from './motley-fool.ts'
import { interleaved } from './interleaved.ts'
import { pressConference } from './press-conference.ts'
import { seekingAlpha } from './seeking-alpha.ts'
import { setOff } from './set-off.ts'
import { streetEvents } from './street-events.ts'
import { vendorFeed } from './vendor-feed.ts'

/** Every publisher's layout Earmark knows. Order decides only between equals. */
export const CONVENTIONS: readonly Convention[] = [
  given,
  interleaved,
  streetEvents,
  vendorFeed,
  motleyFool,
  motleyFoolClassic,
  brokerReport,
  seekingAlpha,
  pressConference,
  concall,
  generic,
]

/** Layouts that never outdo a publisher's own, so they are asked only where no publisher is recognised. */
const LAST: readonly Convention[] = [setOff, emphasised]
const SURE = 0.4

/** The convention that is surest of the document. */
export function conventionOf(document: Document): Convention {
  let best = generic
  let score = generic.recognises(document)
  for (const convention of [...CONVENTIONS, ...LAST]) {
    if (score >= SURE && LAST.includes(convention)) continue
    if (score >= 1) break
    const own = convention.recognises(document)
    if (own > score) {
      best = convention
      score = own
    }
  }
  return best
}
