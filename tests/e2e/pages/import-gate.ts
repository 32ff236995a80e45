import { decode } from '@msgpack/msgpack'
import type { Page, Request, Route } from '@playwright/test'

/** Holds an import where a test wants it, however fast the machine is. */
export class ImportGate {
  readonly #opened = Promise.withResolvers<undefined>()
  #left: number

  private constructor(after: number) {
    this.#left = after
  }

  /** Lets the first calls that bring files in through, 16 files each at most; the next ones wait at the gate. */
  static async closeAfter(page: Page, calls: number): Promise<ImportGate> {
    const gate = new ImportGate(calls)
    await page.route('**/rpc', gate.#pass)
    return gate
  }

  /** Lets those that wait and all that come through. */
  open(): void {
    this.#opened.resolve(undefined)
  }

  readonly #pass = async (route: Route, request: Request): Promise<void> => {
    if (methodOf(request) === 'transcripts.importMany') {
      this.#left -= 1
      if (this.#left < 0) await this.#opened.promise
    }
    await route.continue()
  }
}

function methodOf(request: Request): string {
  const body = request.postDataBuffer()
  return body === null ? '' : (decode(body) as { readonly method: string }).method
}
