import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import type { LibraryService } from '../library-service.ts'
import { disconnected } from '../replies.ts'
import { withoutHugeFiles } from './huge-files.ts'
import type { LibraryWorkerData, ReaderWorkerData } from './messages.ts'
import { NewestOnly } from './newest-only.ts'
import { WorkerLine } from './worker-line.ts'

export type { LibraryService }

/** The files the workers start from: `.ts` from source, `.js` when built. Each host's entry file gives them. */
export interface WorkerEntries {
  readonly library: URL
  readonly reader: URL
  readonly parser: URL
}

/** Reads that may take long, so that they run beside writes. All others see what the caller has just written. */
const readerMethods: ReadonlySet<string> = new Set(['search.query', 'library.check', 'figures.list', 'export.run'])

/**
 * Opens a library (or creates it) in worker threads of its own.
 * @throws EarmarkError `library-locked`, `library-newer`, `library-damaged`, `not-a-library`, `read-only`,
 * `disk-full` or `io-error`.
 */
export async function startLibrary(options: {
  readonly path: string
  readonly version: string
  readonly workers: WorkerEntries
}): Promise<LibraryService> {
  const { version, workers } = options
  const listeners = new Set<(event: LibraryEvent) => void>()
  const library: LibraryWorkerData = { path: options.path, version, parser: workers.parser.href }
  const { line: writer, path } = await WorkerLine.start(workers.library, library, (event) => {
    for (const listener of listeners) listener(event)
  })
  try {
    const { line: reader } = await WorkerLine.start(
      workers.reader,
      { path, version } satisfies ReaderWorkerData,
      () => {},
    )
    return new WorkerService(writer, reader, listeners)
  } catch (error) {
    await writer.close()
    throw error
  }
}

class WorkerService implements LibraryService {
  readonly #writer: WorkerLine
  readonly #reader: WorkerLine
  readonly #listeners: Set<(event: LibraryEvent) => void>
  readonly #searches = new NewestOnly<Reply>({
    ok: false,
    error: { code: 'cancelled', message: 'A newer search has taken this one’s place.' },
  })
  #closing: Promise<void> | null = null

  constructor(writer: WorkerLine, reader: WorkerLine, listeners: Set<(event: LibraryEvent) => void>) {
    this.#writer = writer
    this.#reader = reader
    this.#listeners = listeners
  }

  call(method: string, input: unknown): Promise<Reply> {
    if (this.#closing !== null) return Promise.resolve({ ok: false, error: disconnected().toWire() })
    if (method === 'search.query') return this.#searches.run(() => this.#reader.call(method, input))
    if (readerMethods.has(method)) return this.#reader.call(method, input)
    return withoutHugeFiles(method, input, (rest) => this.#writer.call(method, rest))
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

  /** The reader first, so that the writer can empty the write-ahead log. */
  async #finish(): Promise<void> {
    await this.#reader.close()
    await this.#writer.close()
    this.#listeners.clear()
  }
}
