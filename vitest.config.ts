import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/{unit,migrations,contract,faults,renderer}/**/*.test.{ts,tsx}'],
    // Two cores, real files and real worker threads: more processes would only wait for one another.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
