import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import { type OpenFile, openFile } from './db/open.ts'
import { installUndoTriggers } from './db/undo-triggers.ts'
import { CommitQueue } from './commit-queue.ts'
import type { PreparedStep } from './context.ts'
import { dispatch, type Engine, runSteps } from './dispatch.ts'
import { type FileReader, ImportDesk, readInProcess } from './imports.ts'
import type { LibraryService } from './library-service.ts'
import { disconnected } from './replies.ts'
import { isIndexStale, rebuildIndex, tuneIndex } from './stores/index-rows.ts'

export interface LibraryOptions {
  /** Earmark's own version, for `library.info`. */
  readonly version: string
  /** Where files are read and understood; in this thread unless said otherwise. */
  readonly reader?: FileReader
  /** Milliseconds since the epoch. */
  readonly now?: () => number
}

/** A library in this thread. */
export interface Library extends LibraryService {
  /** Absolute path of its file, links resolved. */
  readonly path: string
}

/**
 * Opens a library, or creates it: the only door to one.
 * @throws EarmarkError `library-locked`, `library-newer`, `library-damaged`, `not-a-library`, `read-only`,
 * `disk-full` or `io-error`.
 */
export function openLibrary(path: string, options: LibraryOptions): Library {
  const file = openFile(path)
  try {
    installUndoTriggers(file.connection)
    file.connection.transaction(() => tuneIndex(file.connection))
    if (isIndexStale(file.connection)) file.connection.transaction(() => rebuildIndex(file.connection))
    return new OpenLibrary(file, options)
  } catch (error) {
    file.close()
    throw error
  }
}

class OpenLibrary implements Library {
  readonly #file: OpenFile
  readonly #engine: Engine
  readonly #listeners = new Set<(event: LibraryEvent) => void>()
  readonly #running = new Set<Promise<Reply>>()
  #closing: Promise<void> | null = null

  constructor(file: OpenFile, { version, reader = readInProcess, now = Date.now }: LibraryOptions) {
    this.#file = file
    const emit = (event: LibraryEvent) => {
      for (const listener of this.#listeners) tellQuietly(listener, event)
    }
    const imports = new ImportDesk(reader, emit)
    const engine = { ...file, version, now, imports, emit, batches: { open: null } }
    const prepared = new CommitQueue<PreparedStep, unknown>(
      (steps) => runSteps(engine, steps),
      () => imports.underWay,
    )
    this.#engine = { ...engine, prepared }
  }

  get path(): string {
    return this.#file.path
  }

  async call(method: string, input: unknown): Promise<Reply> {
    if (this.#closing !== null) return { ok: false, error: disconnected().toWire() }
    const reply = dispatch(this.#engine, method, input)
    this.#running.add(reply)
    try {
      return await reply
    } finally {
      this.#running.delete(reply)
    }
  }

  subscribe(listener: (event: LibraryEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish()
    return this.#closing
  }

  /** Imports that are still being read are stopped; what is being written is finished. */
  async #finish(): Promise<void> {
    await this.#engine.imports.close()
    await Promise.allSettled(this.#running)
    this.#listeners.clear()
    this.#file.close()
  }
}

/** What is committed is committed: a listener that throws must not turn the answer into a failure. */
function tellQuietly(listener: (event: LibraryEvent) => void, event: LibraryEvent): void {
  try {
    listener(event)
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
  }
}
