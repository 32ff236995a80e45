/** A parser worker that takes its time to come up, as all do on a busy machine. */
const until = performance.now() + 3000
while (performance.now() < until);
await import('#library/workers/parser-worker.ts')
