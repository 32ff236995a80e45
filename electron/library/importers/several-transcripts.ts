import type { WireError } from '#shared/rpc/errors.ts'
import { Refusal } from './refusal.ts'

/** One transcript of several, as a file of its own. */
export interface UnpackedFile {
  /** The archive's name and the name in it, e.g. "calls.zip/2025/harbour.txt". */
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Something in the archive that cannot be imported, and why. */
export interface LeftOut {
  readonly fileName: string
  readonly error: WireError
}

/** A file that holds several transcripts, each to be imported by itself: to who wants one transcript, a refusal. */
export class SeveralTranscripts extends Refusal {
  readonly files: readonly UnpackedFile[]
  readonly refused: readonly LeftOut[]

  constructor(message: string, files: readonly UnpackedFile[], refused: readonly LeftOut[]) {
    super('unsupported-format', message)
    this.files = files
    this.refused = refused
  }
}
