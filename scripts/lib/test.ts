import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { provideChromium } from './chromium.ts'
import { root, runNode } from './run.ts'
import { add, type Counts, countsOf, inWords, none, oneFailure, readPlaywright, readVitest } from './test-report.ts'

const reports = join(root, 'test-results/reports')
const unitReport = join(reports, 'vitest.json')
const e2eReport = join(reports, 'playwright.json')

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const outcomes: { readonly name: string; readonly counts: Counts; readonly seconds: number }[] = []

async function step(name: string, work: () => Promise<Counts>): Promise<void> {
  console.log(`\n— ${name}`)
  const startedAt = Date.now()
  const counts = await work()
  outcomes.push({ name, counts, seconds: (Date.now() - startedAt) / 1000 })
}

/** An npm script that has no tests of its own: it counts only when it fails. */
async function script(name: string): Promise<Counts> {
  const npm = process.env['npm_execpath']
  if (npm === undefined) throw new Error('Start the tests with "npm test".')
  const { status } = await runNode(npm, ['run', '--silent', name])
  return status === 0 ? none : oneFailure
}

await step('types', () => script('typecheck'))
await step('lint', () => script('lint'))
let isBuilt = false
await step('build', async () => {
  isBuilt = await buildIfStale()
  return isBuilt ? none : oneFailure
})
await step('unit and contract tests', async () => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const { status } = await runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters])
  return countsOf(readVitest, unitReport, status === 0)
})
await step('end-to-end tests', async () => {
  const browser = await provideChromium()
  if (browser === null || !isBuilt) {
    if (!isBuilt) console.error('They need a build.')
    return oneFailure
  }
  const env = { ...process.env, CHROMIUM_PATH: browser, EARMARK_E2E_REPORT: e2eReport }
  const { status } = await runNode('node_modules/@playwright/test/cli.js', ['test'], { env })
  return countsOf(readPlaywright, e2eReport, status === 0)
})

// Real transcripts are other people's: they lie beside the project where it is developed, never in it.
for (const set of ['dev', 'docx']) {
  const folder = join(root, '../shared/corpus', set)
  if (!existsSync(join(folder, 'truth.json'))) continue
  await step(`understanding of real files (${set})`, async () => {
    const { status } = await runNode('scripts/score.ts', [folder])
    return status === 0 ? { ...none, passed: 1 } : oneFailure
  })
}

const total = outcomes.map(({ counts }) => counts).reduce(add, none)
console.log('')
for (const { name, counts, seconds } of outcomes) {
  console.log(`${counts.failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${inWords(counts)} (${seconds.toFixed(0)} s)`)
}
// `.ci/run` ends with this line.
writeFileSync(join(reports, 'summary.txt'), `${inWords(total)}\n`)
console.log(inWords(total))
process.exitCode = total.failed === 0 ? 0 : 1
