import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { invariant } from '#shared/lib/assert.ts'
import { toWireError } from '#shared/rpc/errors.ts'
import { type Library, openLibrary } from '../library.ts'
import type { FromWorker, LibraryWorkerData, ToWorker } from './messages.ts'
import { ParserPool } from './parser-pool.ts'

/** The thread that holds the one writing connection. */
function main(): void {
  const port = parentPort
  invariant(port !== null, 'the library worker runs in a worker thread')
  const { path, version, parser } = workerData as LibraryWorkerData
  const send = (message: FromWorker) => {
    port.postMessage(message)
  }

  let library: Library
  try {
    library = openLibrary(path, { version, reader: new ParserPool(new URL(parser)) })
  } catch (error) {
    send({ kind: 'failed', error: toWireError(error) })
    return
  }
  library.subscribe((event) => {
    send({ kind: 'event', event })
  })
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'close') void close(library, port)
    else void answer(library, message, send)
  })
  send({ kind: 'opened', path: library.path })
}

async function answer(
  library: Library,
  { id, method, input }: Extract<ToWorker, { kind: 'call' }>,
  send: (message: FromWorker) => void,
): Promise<void> {
  send({ kind: 'reply', id, reply: await library.call(method, input) })
}

/** The thread ends by itself once its port is closed. */
async function close(library: Library, port: MessagePort): Promise<void> {
  await library.close()
  port.close()
}

main()
