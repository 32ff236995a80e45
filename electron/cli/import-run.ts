import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { OutputOf } from '#shared/rpc/contract.ts'
import { EarmarkError, endsAll, toWireError, type WireError } from '#shared/rpc/errors.ts'
import type { Client } from '#shared/rpc/transport.ts'
import { nextGroup } from '#shared/lib/file-groups.ts'
import type { NamedFile } from './files-named.ts'

type Answer = OutputOf<'transcripts.importMany'>[number]
type Archive = Extract<Answer, { readonly outcome: 'archive' }>
type Result = Extract<Answer, { readonly outcome: 'imported' | 'already-there' }> | { readonly error: WireError }

/** What became of a file; of an archive, what became of each file in it. */
export type Outcome = { readonly file: string } & Result

export interface ImportListener {
  readonly onDone: (outcome: Outcome, byteLength: number) => void
  /** More files than were named: those in an archive. */
  readonly onMore: (files: readonly NamedFile[]) => void
}

interface Waiting extends NamedFile {
  /** Its place among the files named, then its place in an archive. */
  readonly order: readonly [number, number]
}

/** Brings many files in, a few at a time, all of them one step to undo. */
export class ImportRun {
  readonly #client: Client
  readonly #listener: ImportListener
  readonly #batchId = randomUUID()
  readonly #waiting: Waiting[]
  readonly #running = new Set<string>()
  readonly #results: { readonly order: Waiting['order']; readonly outcome: Outcome }[] = []
  #onTheWay = { groups: 0, bytes: 0 }
  #isStopped = false
  #notStarted = 0
  #failure: Error | null = null

  constructor(client: Client, files: readonly NamedFile[], listener: ImportListener) {
    this.#client = client
    this.#listener = listener
    this.#waiting = files.map((file, index) => ({ ...file, order: [index, 0] }))
  }

  /**
   * @returns what became of each file, in the order they were named.
   * @throws EarmarkError when the library itself cannot go on.
   */
  async run(): Promise<readonly Outcome[]> {
    await this.#lane()
    if (this.#failure !== null) throw this.#failure
    return this.#results
      .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1])
      .map(({ outcome }) => outcome)
  }

  /** How many files an import that was stopped has left, as far as it has come to know of them. */
  get notStarted(): number {
    return this.#notStarted
  }

  /** Stops what has not been stored. What was stored stays. */
  stop(): void {
    this.#isStopped = true
    this.#notStarted += this.#waiting.splice(0).length
    for (const importId of this.#running) {
      // A library that cannot be asked to stop has stopped.
      this.#client.call('transcripts.cancelImport', { importId }).catch(() => {})
    }
  }

  /** Carries group after group, beside other lanes while there is enough for them. */
  async #lane(): Promise<void> {
    const others: Promise<void>[] = []
    for (let count = this.#nextGroup(); count > 0; count = this.#nextGroup()) {
      const group = this.#waiting.splice(0, count)
      const bytes = group.reduce((sum, { byteLength }) => sum + byteLength, 0)
      this.#move(1, bytes)
      if (this.#nextGroup() > 0) others.push(this.#lane())
      try {
        await this.#carry(group)
      } catch (error) {
        // A call as a whole fails only where none would fare better; the other lanes end with what they are at.
        this.#failure ??= error instanceof Error ? error : new Error(String(error))
        this.stop()
      } finally {
        this.#move(-1, -bytes)
      }
    }
    await Promise.all(others)
  }

  #nextGroup(): number {
    return nextGroup(this.#waiting, this.#onTheWay)
  }

  #move(groups: number, bytes: number): void {
    this.#onTheWay = { groups: this.#onTheWay.groups + groups, bytes: this.#onTheWay.bytes + bytes }
  }

  async #carry(group: readonly Waiting[]): Promise<void> {
    const read = (await Promise.all(group.map((file) => this.#read(file)))).filter((one) => one !== null)
    if (this.#isStopped) this.#notStarted += read.length
    if (read.length === 0 || this.#isStopped) return
    const files = read.map(({ source }) => source)
    for (const { importId } of files) this.#running.add(importId)
    const answers = await this.#client.call('transcripts.importMany', { batchId: this.#batchId, files })
    for (const [index, { file, source }] of read.entries()) {
      this.#running.delete(source.importId)
      const answer = answers[index]
      if (answer?.outcome === 'archive') this.#open(file, answer)
      else if (answer?.outcome === 'refused') this.#refuse(file, answer.error)
      else if (answer !== undefined) this.#done(file, answer)
    }
  }

  async #read(file: Waiting) {
    try {
      return { file, source: { importId: randomUUID(), ...(await file.read()) } }
    } catch (error) {
      this.#done(file, { error: toWireError(error) })
      return null
    }
  }

  #refuse(file: Waiting, error: WireError): void {
    this.#done(file, { error })
    if (endsAll(error.code) && !this.#isStopped) this.stop()
  }

  #open(archive: Waiting, { files, refused }: Archive): void {
    const at = (fileName: string) => join(dirname(archive.path), fileName)
    const inside: NamedFile[] = [
      ...files.map(({ fileName, bytes }) => ({
        path: at(fileName),
        byteLength: bytes.byteLength,
        read: () => Promise.resolve({ fileName, bytes: new Uint8Array(bytes) }),
      })),
      ...refused.map(({ fileName, error }) => ({
        path: at(fileName),
        byteLength: 0,
        read: () => Promise.reject(new EarmarkError(error.code, error.message)),
      })),
    ]
    const [place] = archive.order
    if (this.#isStopped) this.#notStarted += inside.length
    else this.#waiting.unshift(...inside.map((file, index): Waiting => ({ ...file, order: [place, index] })))
    this.#listener.onMore(inside)
  }

  #done({ order, path, byteLength }: Waiting, result: Result): void {
    const outcome = { file: path, ...result }
    this.#results.push({ order, outcome })
    this.#listener.onDone(outcome, byteLength)
  }
}
