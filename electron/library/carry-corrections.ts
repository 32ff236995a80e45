import { describe } from '#shared/anchoring/describe.ts'
import type { Reanchoring } from '#shared/anchoring/reanchor.ts'
import type { Anchor } from '#shared/anchoring/selectors.ts'
import type { Correction } from '#shared/domain/correction.ts'
import { assertNever } from '#shared/lib/assert.ts'
import type { People } from './people.ts'

/** How many UTF-16 units of the words beside a place say where it is. */
const BESIDE = 48

/** The words by which the places of a correction are found again: those after it; before it where a part ends. */
export function anchorsOf(text: string, correction: Correction): readonly Anchor[] {
  const after = (offset: number) => {
    const lineEnd = text.indexOf('\n', offset)
    return describe(text, { start: offset, end: Math.min(lineEnd === -1 ? text.length : lineEnd, offset + BESIDE) })
  }
  switch (correction.kind) {
    case 'split':
      return [after(correction.at), after(correction.start)]
    case 'merge':
    case 'turn-speaker':
    case 'questions':
      return [after(correction.at)]
    case 'part':
      return [
        after(correction.start),
        describe(text, { start: Math.max(0, correction.end - BESIDE), end: correction.end }),
      ]
    case 'speaker':
    case 'same-speaker':
    case 'metadata':
      return []
    default:
      return assertNever(correction)
  }
}

/**
 * The correction as it is said of the newer version, or null when the words beside its place are not there unchanged,
 * or the person it is about is not.
 * @param found what became of `anchorsOf` the correction.
 */
export function carried(correction: Correction, found: readonly Reanchoring[], people: People): Correction | null {
  const places = found.map(({ state, range }) => (state === 'exact' || state === 'moved' ? range : null))
  const [first, second] = places
  switch (correction.kind) {
    case 'split':
      return first && second ? { ...correction, at: first.start, start: second.start } : null
    case 'merge':
    case 'questions':
      return first ? { ...correction, at: first.start } : null
    case 'turn-speaker': {
      const { speaker } = correction
      if (!first) return null
      const here = speaker === null ? null : { ...speaker, id: people.bring(speaker) }
      return { ...correction, at: first.start, speaker: here }
    }
    case 'part':
      return first && second && first.start < second.end ? { ...correction, start: first.start, end: second.end } : null
    case 'speaker': {
      const { id, name, patch } = correction
      // The newer file may have the right name already.
      const here = people.find({ id, name }) ?? people.find({ id, name: patch.name ?? name })
      return here === null ? null : { ...correction, id: here }
    }
    case 'same-speaker': {
      const from = correction.from.flatMap(({ id, name }) => {
        const here = people.find({ id, name })
        return here === null ? [] : { id: here, name }
      })
      const into = people.find(correction.into)
      return from.length === 0 || into === null ? null : { ...correction, from, into: { ...correction.into, id: into } }
    }
    // What is said of the transcript as a whole is carried over field by field.
    case 'metadata':
      return null
    default:
      return assertNever(correction)
  }
}
