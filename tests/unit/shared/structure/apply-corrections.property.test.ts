import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Correction, KeptCorrection } from '#shared/domain/correction.ts'
import type { CorrectionId, SpeakerId } from '#shared/domain/ids.ts'
import { type Part, PartKind, type Speaker, type Turn } from '#shared/domain/transcript.ts'
import { applyCorrections } from '#shared/structure/apply-corrections.ts'
import type { Structure } from '#shared/structure/corrected.ts'

const kinds = PartKind.options
const names = ['Operator', 'Ada Holm', 'Ben Ott', 'Leo Marsh', 'Nia Okoro']
const speakers: readonly Speaker[] = names.map((name, index) => ({
  id: idOf(index),
  name,
  role: null,
  affiliation: null,
  roleClass: index === 0 ? 'operator' : 'unknown',
}))
const stranger: Speaker = {
  ...speakers[1],
  id: idOf(9),
  name: 'Zoe Quist',
  role: null,
  affiliation: null,
  roleClass: 'unknown',
}

function idOf(index: number): SpeakerId {
  return `01890a5d-ac96-774b-bcce-b302099a80${String(index).padStart(2, '0')}` as SpeakerId
}

/** Parts of turns and of words that nobody speaks, with a heading here and there. */
interface Fixture {
  readonly text: string
  readonly structure: Structure
}

const words = fc.constantFrom('One. Two, three.', 'Yes', 'Süß 🙂 was it.\n\nAnd more of it.', 'A b c d e f g.')
const block = fc.record({
  label: fc.boolean(),
  prose: fc.boolean(),
  speaker: fc.option(fc.nat(names.length - 1)),
  words,
})
const parts = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), heading: fc.boolean(), blocks: fc.array(block, { maxLength: 4 }) }),
  { minLength: 1, maxLength: 4 },
)

const fixture: fc.Arbitrary<Fixture> = parts.map((wanted) => {
  let text = ''
  const made: Part[] = []
  const turns: Turn[] = []
  for (const { kind, heading, blocks } of wanted) {
    const start = text.length
    if (heading) text += 'A heading\n\n'
    for (const { label, prose, speaker, words: said } of blocks) {
      if (prose) {
        text += `${said}\n\n`
        continue
      }
      const labelStart = label ? text.length : null
      if (label) text += `${names[speaker ?? 0] ?? ''}: `
      turns.push({
        start: text.length,
        end: text.length + said.length,
        labelStart,
        startMs: null,
        endMs: null,
        speakerId: speaker === null ? null : idOf(speaker),
      })
      text += `${said}\n\n`
    }
    const end = text.trimEnd().length
    if (end > start) made.push({ kind, heading: heading ? 'A heading' : null, start, end })
  }
  return { text, structure: { parts: made, speakers, turns } }
})

/** Corrections at places that may or may not be there, as after a file was read again. */
const correctionIn = ({ text }: Fixture): fc.Arbitrary<Correction> => {
  const place = fc.nat(text.length)
  const someone = fc.constantFrom(...speakers, stranger)
  const cut = place.map((at) => Math.min(text.length, at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0)))
  return fc.oneof(
    fc.record({ kind: fc.constant('split' as const), at: cut }).map((split) => ({ ...split, start: split.at })),
    fc.record({ kind: fc.constant('merge' as const), at: place }),
    fc.record({ kind: fc.constant('turn-speaker' as const), at: place, speaker: fc.option(someone) }),
    fc
      .record({ from: place, length: fc.nat(40), to: fc.constantFrom(...kinds) })
      .map(({ from, length, to }) => ({ kind: 'part' as const, start: from, end: from + 1 + length, to })),
    fc.record({ kind: fc.constant('questions' as const), at: place }),
    fc.record({ from: someone, into: someone }).map(({ from, into }) => ({
      kind: 'same-speaker' as const,
      from: [{ id: from.id, name: from.name }],
      into,
    })),
    someone.map(({ id, name }) => ({ kind: 'speaker' as const, id, name, patch: { role: 'Chair' } })),
  )
}

const kept = (corrections: readonly Correction[]): KeptCorrection[] =>
  corrections.map((correction, index) => ({ id: `c${String(index)}` as CorrectionId, correction }))

const cases = fixture
  .filter(({ text }) => text.length > 0)
  .chain((made) => fc.tuple(fc.constant(made), fc.array(correctionIn(made), { minLength: 1, maxLength: 8 })))

const blockStart = (turn: Turn): number => turn.labelStart ?? turn.start
const covers = (ranges: readonly { start: number; end: number }[], text: string): Set<number> =>
  new Set(
    ranges.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, index) => start + index).filter((at) => text[at]?.trim() !== ''),
    ),
  )

describe('whatever is put right', () => {
  it('turns stay in order, apart, not empty and inside one part each; parts stay in order and apart', () => {
    fc.assert(
      fc.property(cases, ([{ text, structure }, corrections]) => {
        const result = applyCorrections(text, structure, kept(corrections))
        let end = 0
        for (const turn of result.turns) {
          expect(blockStart(turn)).toBeGreaterThanOrEqual(end)
          expect(turn.start).toBeGreaterThanOrEqual(blockStart(turn))
          expect(text.slice(turn.start, turn.end).trim()).not.toBe('')
          expect(result.parts.filter((part) => part.start <= blockStart(turn) && turn.end <= part.end)).toHaveLength(1)
          ;({ end } = turn)
        }
        let last = 0
        for (const part of result.parts) {
          expect(part.start).toBeGreaterThanOrEqual(last)
          expect(part.end).toBeGreaterThan(part.start)
          last = part.end
        }
        const ids = new Set(result.speakers.map(({ id }) => id))
        expect(ids.size).toBe(result.speakers.length)
        expect(result.turns.every(({ speakerId }) => speakerId === null || ids.has(speakerId))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('no word falls out of the parts or the turns', () => {
    fc.assert(
      fc.property(cases, ([{ text, structure }, corrections]) => {
        const result = applyCorrections(text, structure, kept(corrections))
        expect(covers(result.parts, text)).toEqual(covers(structure.parts, text))
        const withLabels = (turns: readonly Turn[]) => turns.map((turn) => ({ start: blockStart(turn), end: turn.end }))
        const spoken = covers(withLabels(result.turns), text)
        expect([...covers(withLabels(structure.turns), text)].filter((at) => !spoken.has(at))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  it('corrections of turns that are far apart do not depend on their order', () => {
    const inTurn = (turn: Turn): fc.Arbitrary<Correction> =>
      fc.oneof(
        fc.constantFrom(...speakers, stranger, null).map((speaker) => ({
          kind: 'turn-speaker' as const,
          at: turn.start,
          speaker,
        })),
        fc.integer({ min: turn.start, max: turn.end - 1 }).map((at) => ({ kind: 'split' as const, at, start: at })),
        fc.constantFrom(...kinds).map((to) => ({ kind: 'part' as const, start: turn.start, end: turn.end, to })),
      )
    const apart = fixture
      .filter(({ structure }) => structure.turns.length >= 4)
      .chain((made) => {
        const [first] = made.structure.turns
        const last = made.structure.turns.at(-1)
        if (first === undefined || last === undefined) throw new Error('There are four turns.')
        return fc.tuple(fc.constant(made), inTurn(first), inTurn(last))
      })
    fc.assert(
      fc.property(apart, ([{ text, structure }, one, other]) => {
        const [a, b] = kept([one, other])
        if (a === undefined || b === undefined) throw new Error('There are two corrections.')
        expect(applyCorrections(text, structure, [a, b])).toEqual(applyCorrections(text, structure, [b, a]))
      }),
      { numRuns: 2000 },
    )
  })

  it('what was given stays as it was', () => {
    fc.assert(
      fc.property(cases, ([{ text, structure }, corrections]) => {
        const before = JSON.stringify(structure)
        applyCorrections(text, structure, kept(corrections))
        expect(JSON.stringify(structure)).toBe(before)
      }),
    )
  })
})
