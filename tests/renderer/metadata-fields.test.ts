import { describe, expect, it } from 'vitest'
import { hintFor, languageName, patchOf, problemWith, tidyPeriod } from '#renderer/panels/imports/metadata-fields.ts'

describe('writing a fiscal period', () => {
  it.each([
    ['q2 2025', 'Q2 2025'],
    ['Q2-25', 'Q2 2025'],
    ['2Q25', 'Q2 2025'],
    ['2025 q2', 'Q2 2025'],
    ['h1 2025', 'H1 2025'],
    ['fy2025', 'FY 2025'],
    ['9m 2025', '9M 2025'],
    ['second  wave', 'second wave'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(tidyPeriod(typed)).toBe(kept)
  })
})

describe('the hint beside a field', () => {
  it.each([
    ['period', 'banana', 'Kept as written. A period usually reads Q2 2025, H1 2025 or FY 2025.'],
    ['period', 'Q2 2025', null],
    ['period', 'FY 2025', null],
    ['period', 'Q3 FY 2025', null],
    ['period', '2025', null],
    ['period', '', null],
    ['language', 'en', 'English'],
    ['company', 'banana', null],
  ] as const)('%s “%s”', (field, stored, hint) => {
    expect(hintFor(field, stored)).toBe(hint)
  })
})

describe('checking a field', () => {
  it.each([
    ['title', '', 'A transcript needs a title.'],
    ['title', 'Call', null],
    ['date', '2025-02-30', 'Write the date as year, month, day: 2025-07-31.'],
    ['date', '2025-02-28', null],
    ['date', '', null],
    ['language', 'not a tag', 'Write a language tag such as en, de or pt-BR.'],
    ['language', 'pt-br', null],
    ['company', '', null],
  ] as const)('%s “%s”', (field, text, problem) => {
    expect(problemWith(field, text)).toBe(problem)
  })
})

describe('the change a text makes', () => {
  it.each([
    ['company', '', { company: null }],
    ['company', 'Norrvik', { company: 'Norrvik' }],
    ['ticker', 'nrvk', { ticker: 'NRVK' }],
    ['period', '3q31', { period: 'Q3 2031' }],
    ['language', 'pt-br', { language: 'pt-BR' }],
    ['title', 'Call', { title: 'Call' }],
  ] as const)('%s “%s”', (field, text, patch) => {
    expect(patchOf(field, text)).toEqual(patch)
  })
})

it('names languages, and only those it knows', () => {
  expect(languageName('en')).toBe('English')
  expect(languageName('xx-not a tag')).toBeNull()
  expect(languageName(null)).toBeNull()
})
