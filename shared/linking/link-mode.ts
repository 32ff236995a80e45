import { z } from 'zod'

/** How one pane follows the other. */
export const LinkMode = z.enum(['off', 'proportional', 'section', 'speaker', 'exchange', 'tag'])
export type LinkMode = z.infer<typeof LinkMode>

/** The modes as people read them. */
export const linkModeNames: Readonly<Record<LinkMode, string>> = {
  off: 'Not linked',
  proportional: 'By position',
  section: 'By section',
  speaker: 'By speaker',
  exchange: 'By question',
  tag: 'By tag',
}
