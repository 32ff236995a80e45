import type { Draft } from './draft.ts'

/** Reads one format: bytes in, a draft out. Knows nothing of speakers beyond what the format itself says. */
export interface Importer {
  /** Format id, e.g. "text". */
  readonly id: string
  /** What people call the format. */
  readonly label: string
  /** Lower-case file name endings without the dot. */
  readonly extensions: readonly string[]
  /** Throws `Refusal` when the bytes cannot be read. */
  readonly read: (fileName: string, bytes: Uint8Array) => Draft | Promise<Draft>
}
