import { z } from 'zod'

/** Which way a passage points: things get harder, or they get easier. */
export const Direction = z.enum(['tightening', 'easing', 'neutral'])
export type Direction = z.infer<typeof Direction>

/** What a passage is: something that happened, something promised, something expected, something thought. */
export const PassageKind = z.enum(['fact', 'guidance', 'expectation', 'opinion'])
export type PassageKind = z.infer<typeof PassageKind>

/** How firmly it is said; `refused` is an answer that was not given. */
export const Certainty = z.enum(['firm', 'hedged', 'refused'])
export type Certainty = z.infer<typeof Certainty>

/** The time it is about. */
export const Horizon = z.enum(['past', 'now', 'next-quarter', 'this-year', 'several-quarters', 'multi-year'])
export type Horizon = z.infer<typeof Horizon>

/** What a person makes of a passage beside its tags. Null: nobody has said it. */
export const PassageAttributes = z
  .object({
    direction: Direction.nullable(),
    kind: PassageKind.nullable(),
    certainty: Certainty.nullable(),
    horizon: Horizon.nullable(),
  })
  .readonly()
export type PassageAttributes = z.infer<typeof PassageAttributes>

export type Attribute = keyof PassageAttributes

export const NO_ATTRIBUTES: PassageAttributes = { direction: null, kind: null, certainty: null, horizon: null }

/** The attributes with their values in the order a key walks through them, each with the word people read. */
export const attributeWords = {
  direction: { tightening: 'Tightening', easing: 'Easing', neutral: 'Neutral' },
  kind: { fact: 'Fact', guidance: 'Guidance', expectation: 'Expectation', opinion: 'Opinion' },
  certainty: { firm: 'Firm', hedged: 'Hedged', refused: 'Refused' },
  horizon: {
    past: 'Past',
    now: 'This quarter',
    'next-quarter': 'Next quarter',
    'this-year': 'This year',
    'several-quarters': 'Several quarters',
    'multi-year': 'Several years',
  },
} as const satisfies { readonly [Name in Attribute]: Readonly<Record<NonNullable<PassageAttributes[Name]>, string>> }

export const attributeNames: Readonly<Record<Attribute, string>> = {
  direction: 'Direction',
  kind: 'Kind',
  certainty: 'Certainty',
  horizon: 'Horizon',
}

/** The word for an attribute's value, or null when nobody has said it. */
export function attributeWord(attributes: PassageAttributes, name: Attribute): string | null {
  const value = attributes[name]
  const words: Readonly<Record<string, string>> = attributeWords[name]
  return value === null ? null : (words[value] ?? null)
}

/** The words of all attributes that are said, in a fixed order. */
export function saidAttributes(attributes: PassageAttributes): readonly string[] {
  return (Object.keys(attributeWords) as Attribute[]).flatMap((name) => attributeWord(attributes, name) ?? [])
}

/** The attributes once a key has walked one of them on: from nothing through all values to nothing again. */
export function nextAttribute(attributes: PassageAttributes, name: Attribute): PassageAttributes {
  const values = Object.keys(attributeWords[name])
  const value = attributes[name]
  const next = values[value === null ? 0 : values.indexOf(value) + 1] ?? null
  return PassageAttributes.parse({ ...attributes, [name]: next })
}
