import { parentPort, workerData } from 'node:worker_threads'
import { invariant } from '#shared/lib/assert.ts'
import { toWireError } from '#shared/rpc/errors.ts'
import { openForReading } from '../db/open.ts'
import { dispatchRead } from '../dispatch.ts'
import type { FromWorker, ReaderWorkerData, ToWorker } from './messages.ts'

/** The thread for reads that take long, on a connection that cannot write. */
function main(): void {
  const port = parentPort
  invariant(port !== null, 'the reader worker runs in a worker thread')
  const { path, version } = workerData as ReaderWorkerData
  const send = (message: FromWorker) => {
    port.postMessage(message)
  }
  try {
    const connection = openForReading(path)
    port.on('message', (message: ToWorker) => {
      if (message.kind === 'close') {
        connection.close()
        port.close()
        return
      }
      const reply = dispatchRead({ connection, path, version, now: Date.now }, message.method, message.input)
      send({ kind: 'reply', id: message.id, reply })
    })
    send({ kind: 'opened', path })
  } catch (error) {
    send({ kind: 'failed', error: toWireError(error) })
  }
}

main()
