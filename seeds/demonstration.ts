import { clinicInterview } from './transcripts/clinic-interview.ts'
import { norrvikArticle } from './transcripts/norrvik-article.ts'
import { norrvikQ2 } from './transcripts/norrvik-q2-2031.ts'
import { norrvikQ3 } from './transcripts/norrvik-q3-2031.ts'
import type { SeedDocument } from './transcripts/seed-document.ts'
import { tolvaneQ3 } from './transcripts/tolvane-q3-2031.ts'

export type { SeedDocument } from './transcripts/seed-document.ts'

/** A passage that the demonstration comes with. */
export interface DemonstrationCoding {
  readonly fileName: string
  /** Verbatim, and found exactly once in the document. */
  readonly quote: string
  /** Names from the starter codebook, in the order they are given. */
  readonly tags: readonly string[]
  /** Markdown, or null. */
  readonly memo: string | null
}

export interface Demonstration {
  /** In the order they are imported. */
  readonly documents: readonly SeedDocument[]
  readonly codings: readonly DemonstrationCoding[]
}

const codings: readonly DemonstrationCoding[] = [
  {
    fileName: norrvikQ2.fileName,
    quote: 'We are still shipping less than customers ask for, and the tightest point is transformer steel.',
    tags: ['Supply constraints', 'Quote-worthy'],
    memo: null,
  },
  {
    fileName: norrvikQ2.fileName,
    quote: 'nothing that took effect in the period changed our prices',
    tags: ['Tariffs', 'Pricing'],
    memo: null,
  },
  {
    fileName: norrvikQ2.fileName,
    quote: 'Mix explains most of the step down from the spring; freight was a smaller part',
    tags: ['Margin'],
    memo: 'About 110 basis points of mix, 40 of freight. **Look again in November:** there freight comes first.',
  },
  {
    fileName: norrvikQ2.fileName,
    quote: 'between €300 million and €320 million—sorry, let me correct that, between €300 million and €330 million',
    tags: ['Capex', 'Check the number'],
    memo: 'Corrected as he spoke: 330 counts, not 320.',
  },
  {
    fileName: norrvikQ2.fileName,
    quote: 'we do not guide to gross margin by quarter, and I am not going to start this morning',
    tags: ['Refused guidance', 'Margin'],
    memo: null,
  },
  {
    fileName: norrvikQ2.fileName,
    quote: 'The limit on computing today is power, and power means a line, a substation and a transformer.',
    tags: ['AI power', 'Quote-worthy'],
    memo: null,
  },
  {
    fileName: norrvikQ3.fileName,
    quote:
      'We have begun to pass a tariff surcharge on to new contracts in two markets. Existing contracts are not affected.',
    tags: ['Tariffs', 'Pricing'],
    memo: 'New since August, when nothing had been decided.',
  },
  {
    fileName: norrvikQ3.fileName,
    quote:
      'The largest contribution, roughly half, came from the lower freight rates we had flagged, and the rest from mix.',
    tags: ['Margin', 'Logistics'],
    memo: null,
  },
  {
    fileName: norrvikQ3.fileName,
    quote: 'between €3.68 billion and €3.72 billion—I beg your pardon, between €3.68 billion and €3.74 billion',
    tags: ['Revenue guidance', 'Check the number'],
    memo: null,
  },
  {
    fileName: norrvikQ3.fileName,
    quote: 'We are one quarter ahead of where I thought we would be. I would not call it solved.',
    tags: ['Supply constraints', 'Quote-worthy'],
    memo: null,
  },
  {
    fileName: tolvaneQ3.fileName,
    quote: 'On the other 20%, we are not passing the duty through.',
    tags: ['Tariffs', 'Competition'],
    memo: 'The opposite of what Norrvik does with its new contracts.',
  },
  {
    fileName: norrvikArticle.fileName,
    quote: 'attributed mainly to the new tariff surcharge',
    tags: ['Press against call', 'Margin'],
    memo: 'Not what he said: half freight, the rest mix, and no measurable effect from the surcharge.',
  },
]

/** What an empty library offers to open. Everyone and everything in it is invented. */
export const demonstration: Demonstration = {
  documents: [norrvikQ2, norrvikQ3, tolvaneQ3, norrvikArticle, clinicInterview],
  codings,
}
