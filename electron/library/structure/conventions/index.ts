import type { Convention, Reading } from '../convention.ts'
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
/** Fewer labels than this are no conversation: another layout may know better. */
const LEAST_LABELS = 2

/** How the convention surest of the document reads it; where it finds nobody speaking, the next that does finds the people. */
export function readingOf(document: Document): Reading {
  const surest = surestOf(document, CONVENTIONS)
  const best = surest.score >= SURE ? surest : surestOf(document, [...CONVENTIONS, ...LAST])
  const reading = best.convention.read(document)
  if (reading.labels.length >= LEAST_LABELS || best.score >= 1) return reading
  const tried = new Set([best.convention])
  for (;;) {
    const untried = [...CONVENTIONS, ...LAST].filter((convention) => !tried.has(convention))
    const next = surestOf(document, untried)
    if (next.score === 0) return reading
    const other = next.convention.read(document)
    if (other.labels.length >= LEAST_LABELS) return joined(reading, other)
    tried.add(next.convention)
  }
}

/** The first of the surest conventions. */
function surestOf(document: Document, conventions: readonly Convention[]): { convention: Convention; score: number } {
  let best = { convention: generic, score: 0 }
  for (const convention of conventions) {
    if (best.score >= 1) break
    const score = convention.recognises(document)
    if (score > best.score) best = { convention, score }
  }
  return best
}

/** What one convention reads of the document as a whole, with the speakers that another finds in it. */
function joined(whole: Reading, spoken: Reading): Reading {
  const places = new Set(whole.marks.map(({ at }) => at))
  return {
    metadata: { ...spoken.metadata, ...whole.metadata },
    participants: whole.participants.length > 0 ? whole.participants : spoken.participants,
    marks: [...whole.marks, ...spoken.marks.filter(({ at }) => !places.has(at))],
    labels: spoken.labels,
    warnings: [...whole.warnings, ...spoken.warnings],
  }
}
