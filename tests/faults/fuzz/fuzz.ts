import { Worker } from 'node:worker_threads'

/** What a fuzzing thread is to do. */
export interface FuzzOrder {
  readonly fileName: string
  readonly runs: number
  readonly seed: number
  /** One number: how many files the thread has begun. */
  readonly progress: SharedArrayBuffer
}

export interface FuzzOutcome {
  readonly runs: number
  readonly imported: number
  readonly refused: number
  readonly slowestMs: number
  /** Processor time of the thread. */
  readonly cpuMs: number
  /** The smallest failing case and how to see it again; null when there is none. */
  readonly failure: string | null
}

const worker = new URL('fuzz-worker.ts', import.meta.url)
/** The longest one file may take before its parser is taken to hang. */
const HANG_MS = 20_000

/** Fuzzes one parser in a thread that is stopped when a file hangs in it. */
export function fuzz(fileName: string, runs: number, seed: number): Promise<FuzzOutcome> {
  const progress = new SharedArrayBuffer(4)
  const count = new Int32Array(progress)
  const thread = new Worker(worker, { workerData: { fileName, runs, seed, progress } satisfies FuzzOrder })
  let seen = -1
  return new Promise((resolve) => {
    const end = (failure: string): void => {
      resolve({ runs: Atomics.load(count, 0), imported: 0, refused: 0, slowestMs: HANG_MS, cpuMs: 0, failure })
    }
    const timer = setInterval(() => {
      const now = Atomics.load(count, 0)
      if (now === seen) end(`File ${String(now)} of ${fileName} with the seed ${String(seed)} hangs.`)
      seen = now
    }, HANG_MS)
    thread.once('message', resolve)
    thread.once('error', (error) => {
      end(`The thread ended: ${String(error)}`)
    })
    thread.once('exit', () => {
      clearInterval(timer)
      end('The thread ended without an answer.')
    })
  }).then((outcome) => thread.terminate().then(() => outcome as FuzzOutcome))
}
