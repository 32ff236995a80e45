import { describe, expect, test } from 'vitest'
import { starterCodebook } from '#seeds/codebook.ts'
import { NewTag } from '#shared/domain/codebook.ts'

const tags = starterCodebook.flatMap((group) => group.tags)
const names = [...starterCodebook, ...tags].map((entry) => entry.name.toLowerCase())

describe('the starter codebook', () => {
  test('has nine groups, eight of topics and one of marks', () => {
    expect(starterCodebook).toHaveLength(9)
    expect(starterCodebook.at(-1)?.tags.map((tag) => tag.name)).toEqual([
      'Quote-worthy',
      'Check the number',
      'Follow up',
      'Contradiction',
      'Press against call',
    ])
  })

  test('gives no name twice, not even to a tag and a group', () => {
    expect(new Set(names).size).toBe(names.length)
  })

  test('gives each of the keys 1 to 9 to one tag', () => {
    const keyed = tags.filter((tag) => tag.shortcut !== null)
    expect(keyed).toHaveLength(9)
    expect(Object.fromEntries(keyed.map((tag) => [tag.shortcut, tag.name]))).toEqual({
      1: 'Supply constraints',
      2: 'Tariffs',
      3: 'Margin',
      4: 'Revenue guidance',
      5: 'Capex',
      6: 'AI power',
      7: 'Demand',
      8: 'Competition',
      9: 'Quote-worthy',
    })
  })

  test.each(tags)('$name is a tag the library takes, with a full description and three to eight cues', (tag) => {
    expect(NewTag.safeParse({ ...tag, parentId: null, isCodable: true }).error).toBeUndefined()
    expect(tag.description).toMatch(/^[A-Z].{30,}\.$/u)
    expect(tag.cues.length).toBeGreaterThanOrEqual(3)
    expect(tag.cues.length).toBeLessThanOrEqual(8)
    expect(new Set(tag.cues).size).toBe(tag.cues.length)
  })

  test.each(starterCodebook)('neighbours in $name differ in colour', ({ tags: siblings }) => {
    for (const [index, tag] of siblings.entries()) expect(tag.colour).not.toBe(siblings[index + 1]?.colour)
  })
})
