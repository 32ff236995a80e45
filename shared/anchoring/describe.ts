import type { Range } from '../lib/range.ts'
import { graphemeEnd, graphemeStart, snapToGraphemes } from './offsets.ts'
import { CONTEXT_LENGTH, type Anchor } from './selectors.ts'

/**
 * Says where a range of UTF-16 offsets stands, in position and in words. The range is first widened to whole
 * characters; the context on either side is at most 32 UTF-16 units and begins and ends with a whole character.
 */
export function describe(text: string, range: Range): Anchor {
  const { start, end } = snapToGraphemes(text, range)
  return {
    position: { start, end },
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(graphemeEnd(text, start - CONTEXT_LENGTH), start),
      suffix: text.slice(end, graphemeStart(text, end + CONTEXT_LENGTH)),
    },
  }
}
