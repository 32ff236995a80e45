import { createHook } from 'node:async_hooks'
import { parentPort } from 'node:worker_threads'
import type { ParseAnswer } from '#library/workers/messages.ts'

/** The parser worker, except that it says so where a compressor, or what undoes its work, is made. */
createHook({
  init(_id, type) {
    const answer: ParseAnswer = { ok: false, error: { code: 'internal', message: `${type} was made` }, several: null }
    if (type === 'ZLIB') parentPort?.postMessage(answer, [])
  },
}).enable()
await import('#library/workers/parser-worker.ts')
