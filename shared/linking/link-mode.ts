import type { LinkMode } from '../domain/comparison.ts'

/** The modes as people read them. */
export const linkModeNames: Readonly<Record<LinkMode, string>> = {
  off: 'Not linked',
  proportional: 'By position',
  section: 'By section',
  speaker: 'By speaker',
  exchange: 'By question',
  tag: 'By tag',
}
