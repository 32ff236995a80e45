import { EarmarkError } from '#shared/rpc/errors.ts'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import { packOriginal, understandFile } from './prepare-import.ts'
import { type FoundAgain, reanchorTexts, type RevisedTexts } from './reanchor-texts.ts'
import type { PreparedImport, UnderstoodFile } from './stores/imported.ts'

/** Reads and understands files, somewhere. */
export interface FileReader {
  /**
   * @param control `signal` stops it; `onStart` is called when its turn has come.
   * @throws EarmarkError `cancelled`, `parse-timeout`, or the importer's refusal.
   */
  read(
    fileName: string,
    bytes: Uint8Array,
    control: { readonly signal: AbortSignal; readonly onStart: () => void },
  ): Promise<UnderstoodFile>
  /**
   * Looks for the passages of older texts in a newer one.
   * @param signal stops it.
   * @throws EarmarkError `cancelled`, `parse-timeout` or `parse-failed`.
   */
  reanchor(texts: RevisedTexts, signal: AbortSignal): Promise<FoundAgain>
  close(): Promise<void>
}

/** Reads files in the thread it is called from: for tests, and for tools that do nothing else meanwhile. */
export const readInProcess: FileReader = {
  async read(fileName, bytes, { signal, onStart }) {
    await Promise.resolve()
    if (signal.aborted) throw cancelled(fileName)
    onStart()
    return understandFile(fileName, bytes)
  },
  reanchor: (texts) => Promise.resolve(reanchorTexts(texts)),
  async close() {},
}

/** Keeps track of the imports under way, so that they can be watched and stopped. */
export class ImportDesk {
  readonly #reader: FileReader
  readonly #emit: (event: LibraryEvent) => void
  readonly #running = new Map<string, AbortController>()

  constructor(reader: FileReader, emit: (event: LibraryEvent) => void) {
    this.#reader = reader
    this.#emit = emit
  }

  /** How many files are being read, or wait for it. */
  get underWay(): number {
    return this.#running.size
  }

  /**
   * Reads one file, telling how far it is.
   * @throws EarmarkError `conflict` when an import of this id is under way, `cancelled`, or why the file cannot be read.
   */
  read(importId: string, fileName: string, bytes: Uint8Array): Promise<PreparedImport> {
    return this.run(importId, (signal) => this.readWithin(signal, { importId, fileName, bytes }))
  }

  /**
   * Does something that goes on being an import under way, to be stopped by this id, until it is done.
   * @throws EarmarkError `conflict` when an import of this id is under way, or what `work` throws.
   */
  async run<Result>(importId: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    if (this.#running.has(importId)) {
      throw new EarmarkError('conflict', `An import with the id “${importId}” is under way already.`)
    }
    const controller = new AbortController()
    this.#running.set(importId, controller)
    try {
      return await work(controller.signal)
    } finally {
      this.#running.delete(importId)
    }
  }

  /** Reads one file as part of `run`, telling how far it is. @throws EarmarkError as `read`. */
  async readWithin(
    signal: AbortSignal,
    { importId, fileName, bytes }: { readonly importId: string; readonly fileName: string; readonly bytes: Uint8Array },
  ): Promise<PreparedImport> {
    const tell = (stage: 'waiting' | 'reading' | 'storing') => {
      this.#emit({ kind: 'import-progress', importId, fileName, stage })
    }
    tell('waiting')
    const understood = await this.#reader.read(fileName, bytes, {
      signal,
      onStart: () => {
        tell('reading')
      },
    })
    const prepared = await packOriginal(understood, bytes)
    if (signal.aborted) throw cancelled(fileName)
    tell('storing')
    return prepared
  }

  /**
   * Looks for the passages of older texts in a newer one, where files are read.
   * @throws EarmarkError `cancelled`, `parse-timeout` or `parse-failed`.
   */
  reanchor(texts: RevisedTexts, signal: AbortSignal): Promise<FoundAgain> {
    return this.#reader.reanchor(texts, signal)
  }

  /** Stops an import; one that is unknown or stored already is left alone. */
  cancel(importId: string): void {
    this.#running.get(importId)?.abort()
  }

  async close(): Promise<void> {
    for (const controller of this.#running.values()) controller.abort()
    await this.#reader.close()
  }
}

export function cancelled(fileName: string): EarmarkError {
  return new EarmarkError('cancelled', `The import of “${fileName}” was stopped. Nothing of it was stored.`)
}
