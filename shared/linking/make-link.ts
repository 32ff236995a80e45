import type { LinkMode } from '../domain/comparison.ts'
import { linkByExchange } from './by-exchange.ts'
import { linkByPosition } from './by-position.ts'
import { linkBySection } from './by-section.ts'
import { linkBySpeaker } from './by-speaker.ts'
import { linkByTag } from './by-tag.ts'
import type { Link, LinkedText, LinkTag } from './link.ts'

/**
 * How two texts hang together; null when they are not linked. Pure, and quick enough to be made whenever passages or
 * structure change (some thousand turns).
 */
export function makeLink(
  mode: LinkMode,
  left: LinkedText,
  right: LinkedText,
  tag: LinkTag,
  nameOf: (tag: Exclude<LinkTag, null>) => string,
): Link | null {
  switch (mode) {
    case 'off':
      return null
    case 'proportional':
      return linkByPosition(left, right)
    case 'section':
      return linkBySection(left, right)
    case 'speaker':
      return linkBySpeaker(left, right)
    case 'exchange':
      return linkByExchange(left, right)
    case 'tag':
      return linkByTag(left, right, tag, nameOf)
  }
}
