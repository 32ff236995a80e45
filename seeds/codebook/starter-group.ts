import type { TagColour } from '#shared/domain/codebook.ts'

/** A tag as it ships: what it is for, what hints at it, and the key that tags at once. */
export interface StarterTag {
  readonly name: string
  /** When to use it and when not. */
  readonly description: string
  readonly cues: readonly string[]
  readonly colour: TagColour
  /** A digit, or null. */
  readonly shortcut: string | null
}

/** A group of tags; the group itself is not given to passages. */
export interface StarterGroup {
  readonly name: string
  readonly description: string
  readonly tags: readonly StarterTag[]
}
