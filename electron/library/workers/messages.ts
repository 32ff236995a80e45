import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { WireError } from '#shared/rpc/errors.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import type { LeftOut, UnpackedFile } from '../importers/several-transcripts.ts'
import type { UnderstoodFile } from '../stores/imported.ts'

/** What the library worker is started with. */
export interface LibraryWorkerData {
  readonly path: string
  readonly version: string
  /** Address of the parser worker's entry file. */
  readonly parser: string
}

/** What the reader worker is started with. */
export interface ReaderWorkerData {
  readonly path: string
  readonly version: string
}

/** From a host to the library worker or the reader worker. */
export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly kind: 'close' }

/** From the library worker or the reader worker to its host. */
export type FromWorker =
  | { readonly kind: 'opened'; readonly path: string }
  | { readonly kind: 'failed'; readonly error: WireError }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'event'; readonly event: LibraryEvent }

/** From the library worker to a parser worker. */
export interface ParseRequest {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** From a parser worker when it starts on a file, with what it has used since it started, in milliseconds. */
export interface ParseBegun {
  /** Of processor time. */
  readonly cpuMs: number
  /** In which it had nothing to do. */
  readonly idleMs: number
}

/** From a parser worker when it is through with a file. */
export type ParseAnswer =
  | { readonly ok: true; readonly understood: UnderstoodFile }
  | { readonly ok: false; readonly error: WireError; readonly several: Several | null }

/** What an archive of several transcripts holds; the error says it to those who want one. */
export interface Several {
  readonly files: readonly UnpackedFile[]
  readonly refused: readonly LeftOut[]
}
