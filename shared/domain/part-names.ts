import type { PartKind } from './transcript.ts'

/** The parts as people read them. */
export const partNames: Readonly<Record<PartKind, string>> = {
  front: 'Front matter',
  article: 'Article',
  keypoints: 'Key points',
  participants: 'Participants',
  prepared: 'Prepared remarks',
  qa: 'Questions and answers',
  boilerplate: 'Boilerplate',
}
