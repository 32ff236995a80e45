import type { Range } from '#shared/lib/range.ts'
import type { Mark } from './marks.ts'

/** A stretch of text with the passage whose colour it is filled with. */
export interface Fill extends Range {
  readonly mark: Mark
}

/** Which passage fills which stretch: where several lie over each other the shortest, so that its ends are seen. */
export function fillsOf(marks: readonly Mark[]): readonly Fill[] {
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const byStart = marks.toSorted((a, b) => a.start - b.start)
  const fills: Fill[] = []
  let open: Mark[] = []
  let next = 0
  edges.forEach((start, index) => {
    const end = edges[index + 1]
    open = open.filter((mark) => mark.end > start)
    for (let mark = byStart[next]; mark !== undefined && mark.start === start; mark = byStart[next]) {
      open.push(mark)
      next += 1
    }
    const shortest = open.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]
    if (shortest === undefined || end === undefined) return
    const last = fills.at(-1)
    if (last?.mark === shortest && last.end === start) fills[fills.length - 1] = { ...last, end }
    else fills.push({ start, end, mark: shortest })
  })
  return fills
}

/** The passages whose fill runs into that of a longer one over the same words, so that it alone shows no ends. */
export function hiddenMarks(marks: readonly Mark[]): readonly Mark[] {
  const byStart = marks.toSorted((a, b) => a.start - b.start)
  const hidden = new Set<Mark>()
  let open: Mark[] = []
  for (const mark of byStart) {
    open = open.filter((other) => other.end > mark.start)
    for (const other of open) {
      if (other.stripes[0].colour !== mark.stripes[0].colour) continue
      hidden.add(lengthOf(other) < lengthOf(mark) ? other : mark)
    }
    open.push(mark)
  }
  return byStart.filter((mark) => hidden.has(mark))
}

const lengthOf = ({ start, end }: Range): number => end - start
