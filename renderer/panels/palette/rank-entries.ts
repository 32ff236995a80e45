import { defaultFilter } from 'cmdk'

/** Something one can choose in the palette. */
export interface PaletteEntry {
  /** Unique in the palette; for a command its own id. */
  readonly id: string
  readonly label: string
  readonly group: string
  /** Other words it is found by. */
  readonly words: readonly string[]
}

export const RECENT_GROUP = 'Recently used'

/** A group heading with its entries, in the order they are shown. */
export interface PaletteGroup<Entry extends PaletteEntry> {
  readonly heading: string
  readonly entries: readonly Entry[]
}

/** How many entries of one group stand in the palette at once; whoever looks for another types. */
const SHOWN_IN_GROUP = 40

/**
 * The palette's list. While nothing is typed: what was used last, then everything in its groups. Else the best match
 * first, each group where its best entry stands; what was used lately wins over an equal match.
 * @param extra groups that only show once something is typed, so that commands are not buried
 */
export function rankEntries<Entry extends PaletteEntry>(
  entries: readonly Entry[],
  query: string,
  recent: readonly string[],
  extra: ReadonlySet<string>,
): readonly PaletteGroup<Entry>[] {
  const wanted = query.trim()
  if (wanted === '') {
    const used = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? [])
    const rest = grouped(entries.filter((entry) => !extra.has(entry.group) && !used.includes(entry)))
    return used.length === 0 ? rest : [{ heading: RECENT_GROUP, entries: used }, ...rest]
  }
  const scored = entries
    .map((entry) => ({ entry, score: scoreOf(entry, wanted, recent) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const least = (scored[0]?.score ?? 0) * WORTH_SHOWING
  return grouped(scored.filter(({ score }) => score >= least).map(({ entry }) => entry))
}

/** Letters scattered over a long label match nearly anything; next to a good match they only bury it. */
const WORTH_SHOWING = 0.3

/** From 0: the letters in order in the label, the whole words in any order, or another word it is found by. */
function scoreOf(entry: PaletteEntry, wanted: string, recent: readonly string[]): number {
  const everything = `${entry.label} ${entry.words.join(' ')}`.toLocaleLowerCase()
  const hasWords = wanted
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => everything.includes(word))
  const score = Math.max(
    defaultFilter(entry.label, wanted, []),
    hasWords ? 0.5 : 0,
    ...entry.words.map((word) => defaultFilter(word, wanted, []) * 0.6),
  )
  return recent.includes(entry.id) ? score * 1.2 : score
}

function grouped<Entry extends PaletteEntry>(entries: readonly Entry[]): readonly PaletteGroup<Entry>[] {
  return [...Map.groupBy(entries, (entry) => entry.group)].map(([heading, group]) => ({
    heading,
    entries: group.slice(0, SHOWN_IN_GROUP),
  }))
}
