import * as fc from 'fast-check'

/** One change to a file. Places are shares of its length, so that a change fits a file of any length. */
export type Edit =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'set'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'end'; readonly at: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'move'; readonly at: number; readonly length: number; readonly to: number }
  | { readonly kind: 'put'; readonly at: number; readonly token: number; readonly times: number }
  | { readonly kind: 'splice'; readonly at: number; readonly from: number; readonly length: number }
  | { readonly kind: 'swap'; readonly token: number; readonly other: number }

const STEPS = 1 << 24
// Without bias: at the very beginning most changes only make another kind of file of it.
const at = fc.noBias(fc.nat(STEPS)).map((step) => step / STEPS)
const length = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }) }, fc.integer({ min: 1, max: 2000 }))
const token = fc.nat(1000)
const times = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 1, max: 300 }))

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('flip'), at, bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('set'), at, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut'), at, length }),
  fc.record({ kind: fc.constant('end'), at }),
  fc.record({ kind: fc.constant('repeat'), at, length, times }),
  fc.record({ kind: fc.constant('move'), at, length, to: at }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('put'), at, token, times }) },
  fc.record({ kind: fc.constant('splice'), at, from: at, length }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('swap'), token, other: token }) },
)

/** A few changes; fast-check finds the fewest that still fail. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(edit, { minLength: 1, maxLength: 8 })

const LONGEST = 100_000

/**
 * The bytes after all changes.
 * @param tokens pieces that mean something in the format.
 * @param other another file of the format, to take stretches from.
 */
export function mutate(
  bytes: Uint8Array,
  all: readonly Edit[],
  tokens: readonly string[],
  other: Uint8Array,
): Uint8Array {
  let file = Buffer.from(bytes)
  for (const one of all) file = Buffer.from(change(file, one, tokens, Buffer.from(other)).subarray(0, LONGEST))
  return Uint8Array.from(file)
}

function change(file: Buffer, one: Edit, tokens: readonly string[], other: Buffer): Buffer {
  const place = (share: number): number => Math.floor(share * file.length)
  const tokenOf = (index: number): Buffer => Buffer.from(tokens[index % Math.max(1, tokens.length)] ?? '', 'utf8')
  const replaced = (from: number, to: number, ...pieces: readonly Buffer[]): Buffer =>
    Buffer.concat([file.subarray(0, from), ...pieces, file.subarray(to)])
  switch (one.kind) {
    case 'flip':
    case 'set': {
      const where = Math.min(place(one.at), file.length - 1)
      const before = file[where]
      if (before === undefined) return file
      const byte = one.kind === 'set' ? one.byte : before ^ (1 << one.bit)
      return replaced(where, where + 1, Buffer.of(byte))
    }
    case 'cut':
      return replaced(place(one.at), place(one.at) + one.length)
    case 'end':
      return file.subarray(0, place(one.at))
    case 'repeat': {
      const from = place(one.at)
      const piece = file.subarray(from, from + one.length)
      return replaced(from, from, ...Array.from({ length: one.times }, () => piece))
    }
    case 'move': {
      const from = place(one.at)
      const piece = file.subarray(from, from + one.length)
      return replaced(place(one.to), place(one.to), piece)
    }
    case 'put': {
      const piece = tokenOf(one.token)
      return replaced(place(one.at), place(one.at), ...Array.from({ length: one.times }, () => piece))
    }
    case 'splice': {
      const from = Math.floor(one.from * other.length)
      return replaced(place(one.at), place(one.at), other.subarray(from, from + one.length))
    }
    case 'swap': {
      const found = file.indexOf(tokenOf(one.token))
      return found < 0 ? file : replaced(found, found + tokenOf(one.token).length, tokenOf(one.other))
    }
  }
}
