import type { FigureUnit } from '#shared/domain/figure.ts'
import type { Token } from './tokens.ts'

/** Words that are a number by themselves: "doubled", "twice", "threefold". */
export interface Multiple {
  readonly value: number
  readonly unit: FigureUnit
  readonly next: number
  readonly direction: 'up' | 'down' | null
}

const CHANGES: ReadonlyMap<string, readonly [number, FigureUnit, 'up' | 'down']> = new Map([
  ['doubled', [2, 'multiple', 'up']],
  ['doubling', [2, 'multiple', 'up']],
  ['tripled', [3, 'multiple', 'up']],
  ['tripling', [3, 'multiple', 'up']],
  ['trebled', [3, 'multiple', 'up']],
  ['quadrupled', [4, 'multiple', 'up']],
  ['quadrupling', [4, 'multiple', 'up']],
  ['quintupled', [5, 'multiple', 'up']],
  ['twofold', [2, 'multiple', 'up']],
  ['threefold', [3, 'multiple', 'up']],
  ['fourfold', [4, 'multiple', 'up']],
  ['fivefold', [5, 'multiple', 'up']],
  ['tenfold', [10, 'multiple', 'up']],
  ['halved', [0.5, 'fraction', 'down']],
  ['halving', [0.5, 'fraction', 'down']],
])
const LEVELS: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['twice', 2],
  ['triple', 3],
])

export function readMultiple(tokens: readonly Token[], at: number): Multiple | null {
  const word = tokens[at]?.lower ?? ''
  const after = tokens[at + 1]?.lower ?? ''
  const change = CHANGES.get(word)
  if (change !== undefined) {
    const [value, unit, direction] = change
    return /^(?:down|up|check|click)$/u.test(after) ? null : { value, unit, direction, next: at + 1 }
  }
  const level = LEVELS.get(word)
  if (level === undefined) return null
  const isCompared = /^(?:the|our|what|that|its|their|as|those|my)$/u.test(after)
  return isCompared ? { value: level, unit: 'multiple', direction: null, next: at + 1 } : null
}
