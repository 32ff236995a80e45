import { readFileSync } from 'node:fs'

/** How many tests passed, failed and were left out. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 }
export const oneFailure: Counts = { passed: 0, failed: 1, skipped: 0 }

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** "12 passed, 0 failed", and the skipped ones only when there are any. */
export function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
}

/**
 * The counts of a runner's report. A run that failed always counts as at least one failure, so that a file that does
 * not load, a crash or a missing report can never look like success.
 */
export function countsOf(read: (path: string) => Counts, path: string, succeeded: boolean): Counts {
  let counts: Counts
  try {
    counts = read(path)
  } catch {
    return oneFailure
  }
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

/** @throws when there is no report. */
export function readVitest(path: string): Counts {
  const report = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly numPassedTests: number
    readonly numFailedTests: number
    readonly numPendingTests: number
    readonly numTodoTests: number
    readonly testResults: readonly {
      readonly status: string
      readonly assertionResults: readonly { readonly status: string }[]
    }[]
  }
  // A file that could not be loaded has failed without any test of its own having failed.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @throws when there is no report. */
export function readPlaywright(path: string): Counts {
  const report = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly stats: {
      readonly expected: number
      readonly unexpected: number
      readonly flaky: number
      readonly skipped: number
    }
    readonly errors: readonly unknown[]
  }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
}
