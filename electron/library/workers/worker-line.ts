import { Worker } from 'node:worker_threads'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import { disconnected } from '../replies.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** A started worker, and the calls that wait for its answers. */
export class WorkerLine {
  readonly #worker: Worker
  readonly #onEvent: (event: LibraryEvent) => void
  readonly #waiting = new Map<number, (reply: Reply) => void>()
  readonly #ended: Promise<void>
  #nextId = 1
  #isOpen = true

  private constructor(worker: Worker, onEvent: (event: LibraryEvent) => void) {
    this.#worker = worker
    this.#onEvent = onEvent
    this.#ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#isOpen = false
        for (const answer of this.#waiting.values()) answer({ ok: false, error: disconnected().toWire() })
        this.#waiting.clear()
        resolve()
      })
    })
  }

  /**
   * Starts a worker and waits until it has opened its file.
   * @returns the line, and the file's real path.
   * @throws EarmarkError with which the worker failed to open it.
   */
  static async start(
    entry: URL,
    data: object,
    onEvent: (event: LibraryEvent) => void,
  ): Promise<{ line: WorkerLine; path: string }> {
    const worker = new Worker(entry, { workerData: data })
    const line = new WorkerLine(worker, onEvent)
    const path = await new Promise<string>((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'opened') resolve(message.path)
        else if (message.kind === 'failed') reject(new EarmarkError(message.error.code, message.error.message))
        else line.#receive(message)
      })
      // Stays for the worker's whole life: without it, an error in the worker would end the host.
      worker.on('error', reject)
      worker.once('exit', () => {
        reject(disconnected())
      })
    })
    return { line, path }
  }

  call(method: string, input: unknown): Promise<Reply> {
    if (!this.#isOpen) return Promise.resolve({ ok: false, error: disconnected().toWire() })
    const id = this.#nextId
    this.#nextId += 1
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#send({ kind: 'call', id, method, input })
    })
  }

  /** Lets the worker finish what it is doing and waits until it has ended. */
  async close(): Promise<void> {
    if (this.#isOpen) this.#send({ kind: 'close' })
    await this.#ended
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message, [])
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'event') this.#onEvent(message.event)
    if (message.kind !== 'reply') return
    this.#waiting.get(message.id)?.(message.reply)
    this.#waiting.delete(message.id)
  }
}
