import { describe, expect, it } from 'vitest'
import { directionOf } from '#shared/lib/direction.ts'

describe('the direction of a paragraph', () => {
  it.each([
    ['Good morning', 'ltr'],
    ['שלום', 'rtl'],
    ['12.5% — «نور البحر»', 'rtl'],
    ['2031: Norrvik שלום', 'ltr'],
    ['二〇三〇年', 'ltr'],
    ['', 'ltr'],
    ['1987 (24)', 'ltr'],
  ])('is that of the first letter: %j runs %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction)
  })
})
