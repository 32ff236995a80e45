import { describe, expect, it } from 'vitest'
import { newTagName, rankTags } from '#renderer/reader/rank-tags.ts'
import { recentTagIds } from '#renderer/reader/recent-tags.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { call, passageOf, tagOf } from './transcripts.ts'

const group = tagOf('Costs and investment', { isCodable: false })
const capacity = tagOf('Capacity')
const ai = tagOf('AI capacity')
const capex = tagOf('Capex', { cues: ['capital expenditure'] })
const escape = tagOf('Landscape')
const demand = tagOf('Demand')
const tags = [group, demand, escape, ai, capacity, capex]
const names = (query: string, recent: readonly (typeof demand)['id'][] = []) =>
  rankTags(tags, query, recent).map((tag) => tag.name)

describe('rankTags', () => {
  it('shows the tags used last first, then the codebook, while nothing is typed', () => {
    expect(names('', [capex.id])).toEqual(['Capex', 'Demand', 'Landscape', 'AI capacity', 'Capacity'])
  })

  it('prefers the beginning of the name, then of a word, then anywhere', () => {
    expect(names('cap')).toEqual(['Capacity', 'Capex', 'AI capacity', 'Landscape'])
  })

  it('puts what was used last first among equals', () => {
    expect(names('cap', [capex.id])[0]).toBe('Capex')
  })

  it.each([
    ['by a cue', 'capital', ['Capex']],
    ['by letters in order', 'dmnd', ['Demand']],
    ['never a group', 'costs', []],
    ['without regard to accents', 'démand', ['Demand']],
    ['with characters that mean something elsewhere', 'a(', []],
  ])('finds %s', (_, query, expected) => {
    expect(names(query)).toEqual(expected)
  })
})

describe('newTagName', () => {
  it.each([
    ['  Cable   ships ', 'Cable ships'],
    ['demand', null],
    ['', null],
    ['x'.repeat(121), null],
  ])('%j makes %j', (query, name) => {
    expect(newTagName(tags, query)).toBe(name)
  })

  it('may take the name of a group, which is no tag', () => {
    expect(newTagName(tags, 'Costs and investment')).toBe('Costs and investment')
  })
})

it('remembers the tags of the passages marked last after those given in this window', () => {
  const passages = {
    ['transcript' as TranscriptId]: [
      passageOf(call.text, 'Ferries', [demand], 1),
      passageOf(call.text, 'Hedged', [capex, demand], 2),
    ],
  }
  expect(recentTagIds([ai.id], passages)).toEqual([ai.id, capex.id, demand.id])
})
