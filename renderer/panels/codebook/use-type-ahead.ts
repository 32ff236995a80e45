import { useRef } from 'react'
import type { TreeRow } from '#renderer/state/codebook-tree.ts'

/** Letters typed within this many milliseconds belong together. */
const PAUSE_MS = 700

/** Finds the next row whose name begins with the letters typed in quick succession. */
export function useTypeAhead(): (rows: readonly TreeRow[], from: number, letter: string) => TreeRow | undefined {
  const typed = useRef({ letters: '', at: 0 })
  return (rows, from, letter) => {
    const now = performance.now()
    const known = now - typed.current.at < PAUSE_MS ? typed.current.letters : ''
    const letters = known + letter.toLocaleLowerCase()
    typed.current = { letters, at: now }
    return findByStart(rows, from, letters)
  }
}

/** The row after `from` (itself too, once more than one letter is typed), around the end, whose name begins so. */
export function findByStart(rows: readonly TreeRow[], from: number, letters: string): TreeRow | undefined {
  const first = letters.length > 1 ? from : from + 1
  for (let step = 0; step < rows.length; step++) {
    const row = rows[(first + step) % rows.length]
    if (row !== undefined && row.tag.name.toLocaleLowerCase().startsWith(letters)) return row
  }
  return undefined
}
