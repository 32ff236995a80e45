import { parentPort, workerData } from 'node:worker_threads'

/** Answers each message with the same value: what crossing a thread costs by itself. */
parentPort?.on('message', () => {
  parentPort?.postMessage(workerData, [])
})
