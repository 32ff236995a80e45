import { partNames } from '../domain/part-names.ts'
import type { Part } from '../domain/transcript.ts'
import type { Alone, Link, LinkedText, Pair } from './link.ts'

/** Parts of the same kind belong together, the first to the first, the second to the second. */
export function linkBySection(left: LinkedText, right: LinkedText): Link {
  const pairs: Pair[] = []
  const alone = { left: [] as Alone[], right: [] as Alone[] }
  const kinds = new Set([...left.parts, ...right.parts].map((part) => part.kind))
  for (const kind of kinds) {
    const onLeft = left.parts.filter((part) => part.kind === kind)
    const onRight = right.parts.filter((part) => part.kind === kind)
    const label = partNames[kind]
    onLeft.forEach((part, index) => {
      const counterpart = onRight[index]
      if (counterpart === undefined) alone.left.push(withoutCounterpart(part, label))
      else pairs.push({ left: part, right: counterpart, label })
    })
    for (const part of onRight.slice(onLeft.length)) alone.right.push(withoutCounterpart(part, label))
  }
  return { pairs, alone, elsewhere: 'No section stands here.', goesOn: false }
}

function withoutCounterpart({ start, end }: Part, label: string): Alone {
  return { start, end, reason: `The other side has no such section: ${label}.` }
}
