import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { add, countsOf, inWords, none, readPlaywright, readVitest } from '../../../scripts/lib/test-report.ts'
import { createTempFolder, type TempFolder } from '../../helpers/temp-folder.ts'

let folder: TempFolder

beforeAll(async () => {
  folder = await createTempFolder()
})

afterAll(() => folder.remove())

async function report(value: unknown): Promise<string> {
  const path = folder.at('report.json')
  await writeFile(path, JSON.stringify(value))
  return path
}

const vitest = (numbers: readonly [number, number, number], testResults: readonly unknown[] = []) => ({
  numPassedTests: numbers[0],
  numFailedTests: numbers[1],
  numPendingTests: numbers[2],
  numTodoTests: 0,
  testResults,
})

describe('the counts of a test run', () => {
  it('are read from Vitest’s report', async () => {
    expect(countsOf(readVitest, await report(vitest([5, 1, 2])), false)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })

  it('count a file that could not be loaded as failed', async () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(countsOf(readVitest, await report(vitest([5, 0, 0], [broken])), false).failed).toBe(1)
  })

  it('are read from Playwright’s report; what passed only on a second try has failed', async () => {
    const path = await report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] })
    expect(countsOf(readPlaywright, path, false)).toEqual({ passed: 3, failed: 3, skipped: 1 })
  })

  it('are one failure when the runner failed without saying where', async () => {
    expect(countsOf(readVitest, await report(vitest([5, 0, 0])), false)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })

  it('are one failure when there is no report, or half of one', async () => {
    expect(countsOf(readVitest, folder.at('missing.json'), true).failed).toBe(1)
    await writeFile(folder.at('half.json'), '{"numPassed')
    expect(countsOf(readPlaywright, folder.at('half.json'), true).failed).toBe(1)
  })

  it('are said in one line, the skipped ones only when there are any', () => {
    expect(inWords(add({ passed: 1, failed: 2, skipped: 0 }, none))).toBe('1 passed, 2 failed')
    expect(inWords({ passed: 1, failed: 0, skipped: 3 })).toBe('1 passed, 0 failed, 3 skipped')
  })
})
