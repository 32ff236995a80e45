import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { foldText } from './find-text.ts'

/** How many recently used tags stand first in the picker. */
const RECENT = 5

const fold = (words: string): string => foldText(words.trim()).folded

/**
 * The tags one can give, best first: those used last and then the codebook's order while nothing is typed; else by how
 * well the name matches (beginning, beginning of a word, anywhere, letters in order), then by cue.
 */
export function rankTags(tags: readonly Tag[], query: string, recent: readonly TagId[]): readonly Tag[] {
  const codable = tags.filter((tag) => tag.isCodable)
  const wanted = fold(query)
  if (wanted === '') {
    const used = recent.flatMap((id) => codable.find((tag) => tag.id === id) ?? []).slice(0, RECENT)
    return [...used, ...codable.filter((tag) => !used.includes(tag))]
  }
  return codable
    .map((tag) => ({ tag, score: score(tag, wanted), use: recent.indexOf(tag.id) }))
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score || usage(a.use) - usage(b.use))
    .map((candidate) => candidate.tag)
}

function usage(place: number): number {
  return place === -1 ? Number.MAX_SAFE_INTEGER : place
}

function score(tag: Tag, wanted: string): number {
  const name = fold(tag.name)
  if (name === wanted) return 6
  if (name.startsWith(wanted)) return 5
  if (new RegExp(`[\\s/-]${escape(wanted)}`, 'u').test(name)) return 4
  if (name.includes(wanted)) return 3
  if (tag.cues.some((cue) => fold(cue).startsWith(wanted))) return 2
  return wanted.length > 1 && lettersInOrder(name, wanted) ? 1 : 0
}

function escape(words: string): string {
  return words.replace(/[$()*+.?[\\\]^{|}-]/gu, String.raw`\$&`)
}

function lettersInOrder(name: string, wanted: string): boolean {
  let at = 0
  for (const letter of wanted) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** The name a new tag would get, or null when nothing is typed or there is a tag of that name. */
export function newTagName(tags: readonly Tag[], query: string): string | null {
  const name = query.trim().replace(/\s+/gu, ' ')
  if (name === '' || name.length > 120) return null
  return tags.some((tag) => tag.isCodable && fold(tag.name) === fold(name)) ? null : name
}
