import type { Reply } from '#shared/rpc/transport.ts'
import { openFileReadOnly } from './db/open-read-only.ts'
import { dispatchRead, type ReadEngine } from './dispatch.ts'
import type { LibraryOptions } from './library.ts'
import type { LibraryService } from './library-service.ts'
import { disconnected } from './replies.ts'

/**
 * Opens a library to look at, in this thread and beside whoever has it open for writing in another process. Each read
 * sees what was committed by then; a write is answered with `read-only`; no event ever comes. Nothing is created,
 * migrated or repaired, and a search index that is out of date stays so.
 * Not for a process that has the library open already.
 * @throws EarmarkError `not-found` where there is no library, `read-only` for one that an older Earmark made,
 * `library-newer`, `library-damaged`, `not-a-library`, `library-locked` or `io-error`.
 */
export function openReadOnly(path: string, options: Pick<LibraryOptions, 'version' | 'now'>): LibraryService {
  const file = openFileReadOnly(path)
  return new ReadOnlyLibrary({ ...file, version: options.version, now: options.now ?? Date.now })
}

class ReadOnlyLibrary implements LibraryService {
  readonly #engine: ReadEngine
  #isClosed = false

  constructor(engine: ReadEngine) {
    this.#engine = engine
  }

  call(method: string, input: unknown): Promise<Reply> {
    if (this.#isClosed) return Promise.resolve({ ok: false, error: disconnected().toWire() })
    return Promise.resolve(dispatchRead(this.#engine, method, input))
  }

  subscribe(): () => void {
    return () => {}
  }

  close(): Promise<void> {
    if (!this.#isClosed) this.#engine.connection.close()
    this.#isClosed = true
    return Promise.resolve()
  }
}
