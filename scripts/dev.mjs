import './node-version.mjs'

// Not a static import: an old Node would refuse the TypeScript before it could be told that it is old.
await import('./lib/dev.ts')
