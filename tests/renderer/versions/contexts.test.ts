import { describe, expect, test } from 'vitest'
import { contextOf, contextsOf, type Piece } from '#renderer/panels/versions/contexts.ts'

const place = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { text, range: { start, end: start + words.length } }
}

/** Words that differ in brackets, the passage between bars. */
const drawn = (pieces: readonly Piece[]) =>
  pieces
    .map(({ text, isPassage, differs }) => {
      const words = differs ? `[${text}]` : text
      return isPassage ? `|${words}|` : words
    })
    .join('')
    .replaceAll('||', '')

describe('a passage in two versions', () => {
  test('that says the same shows no difference', () => {
    const text = 'Orders rose again. Margins did not. Costs fell.'
    const { older, newer, isElsewhere } = contextsOf(place(text, 'Margins did not'), place(text, 'Margins did not'))
    expect(drawn(older)).toBe('Orders rose again. |Margins did not|. Costs fell.')
    expect(newer).toEqual(older)
    expect(isElsewhere).toBe(false)
  })

  test('shows the words that differ, on the side where they stand', () => {
    const { older, newer } = contextsOf(
      place('So the tightest point is stil supply today.', 'point is stil supply'),
      place('So the tightest point is still supply today.', 'point is still supply'),
    )
    expect(drawn(older)).toBe('So the tightest |point is [stil] supply| today.')
    expect(drawn(newer)).toBe('So the tightest |point is [still] supply| today.')
  })

  test('in other surroundings compares only the passage itself, and says so', () => {
    const { older, isElsewhere } = contextsOf(
      place('One two three four five six. Orders rose. Seven eight nine ten.', 'Orders rose'),
      place('Completely unlike words go before it. Orders rose. And others behind.', 'Orders rose'),
    )
    expect(isElsewhere).toBe(true)
    expect(older.some(({ differs }) => differs)).toBe(false)
  })

  test('does not call it a difference that one side was cut off earlier', () => {
    const tail = 'word '.repeat(200)
    const { older, newer } = contextsOf(
      place(`Orders rose. A ${tail}`, 'rose'),
      place(`Orders rose. An extra ${tail}`, 'rose'),
    )
    expect(older.at(-1)?.differs).toBe(false)
    expect(newer.at(-1)?.differs).toBe(false)
  })

  test('never shows a part of a word at its ends', () => {
    const text = `${'alphabet '.repeat(60)}HERE ${'omega '.repeat(60)}`
    const shown = contextOf(place(text, 'HERE'))
      .map((piece) => piece.text)
      .join('')
    expect(new Set(shown.trim().split(' '))).toEqual(new Set(['alphabet', 'HERE', 'omega']))
  })
})
