import { describe, expect, it } from 'vitest'
import {
  type Attribute,
  attributeWords,
  NO_ATTRIBUTES,
  nextAttribute,
  saidAttributes,
} from '#shared/domain/attributes.ts'

describe('what is said of a passage', () => {
  it.each(Object.keys(attributeWords) as Attribute[])('a key walks through all of %s and back to nothing', (name) => {
    let attributes = NO_ATTRIBUTES
    const seen = Object.keys(attributeWords[name]).map(() => {
      attributes = nextAttribute(attributes, name)
      return attributes[name]
    })
    expect(seen).toEqual(Object.keys(attributeWords[name]))
    expect(nextAttribute(attributes, name)).toEqual(NO_ATTRIBUTES)
  })

  it('is read in words, in one order', () => {
    expect(saidAttributes({ horizon: 'multi-year', certainty: 'hedged', kind: null, direction: 'easing' })).toEqual([
      'Easing',
      'Hedged',
      'Several years',
    ])
  })
})
