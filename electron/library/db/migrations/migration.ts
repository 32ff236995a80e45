/** A step of the schema. Numbered in tens, frozen once released; run in one transaction with its number. */
export interface Migration {
  /** Becomes the file's `user_version`. */
  readonly version: number
  readonly name: string
  readonly sql: string
}
