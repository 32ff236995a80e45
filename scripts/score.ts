import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Parsed, type Score, scoreFile, type Truth } from './lib/score-file.ts'

/**
 * Says how well Earmark understands the transcripts of a folder, by what the folder's truth.json says of them:
 * `npm run score -- FOLDER`. The exit status is 1 when a mean or a single file falls under the bar.
 */
const BAR = { turnF1: 0.975, speakers: 0.985, questions: 0.97, metadata: 0.93, file: 0.85 }
const OUTPUT_LIMIT = 1 << 30

const folder = process.argv[2]
if (folder === undefined || !existsSync(join(folder, 'truth.json'))) {
  console.error('Usage: npm run score -- FOLDER, where FOLDER holds transcripts and their truth.json.')
  process.exitCode = 2
} else {
  process.exitCode = score(folder)
}

/** @returns the exit status. */
function score(path: string): number {
  const truths = JSON.parse(readFileSync(join(path, 'truth.json'), 'utf8')) as Readonly<Record<string, Truth>>
  const files = Object.keys(truths)
  const parsed = parse(files.map((file) => join(path, file)))
  const rows = files.flatMap((file) => {
    const truth = truths[file]
    return truth === undefined ? [] : [{ file, truth, result: scoreFile(truth, parsed[file] ?? {}) }]
  })
  const wide = Math.max(...files.map((file) => file.length))
  console.log(`${'file'.padEnd(wide)}  turns  spkrs  q&a    meta   found/true`)
  for (const { file, result } of rows) console.log(line(file.padEnd(wide), result))
  const results = rows.map(({ result }) => result)
  const means = {
    turnF1: mean(results.map(({ turnF1 }) => turnF1)),
    speakers: mean(results.map(({ speakers }) => speakers)),
    questions: mean(results.map(({ questions }) => questions)),
    metadata: mean(results.map(({ metadata }) => metadata)),
  }
  const [turns, speakers, qa, meta] = [means.turnF1, means.speakers, means.questions, means.metadata].map(figure)
  console.log(
    `turn_f1=${turns ?? ''} speaker_acc=${speakers ?? ''} qa=${qa ?? ''} meta=${meta ?? ''} files=${String(rows.length)}`,
  )
  const isUnder =
    (Object.keys(means) as (keyof typeof means)[]).some((name) => (means[name] ?? 1) < BAR[name]) ||
    results.some(({ turnF1 }) => turnF1 < BAR.file)
  if (isUnder) console.error(`Under the bar: ${JSON.stringify(BAR)}`)
  return isUnder ? 1 : 0
}

/** What the command line understands of the files. Files it refuses count as not understood at all. */
function parse(paths: readonly string[]): Readonly<Record<string, Parsed>> {
  const earmark = fileURLToPath(new URL('../electron/cli/earmark.mjs', import.meta.url))
  const run = spawnSync(process.execPath, [earmark, 'parse', ...paths, '--json'], {
    encoding: 'utf8',
    maxBuffer: OUTPUT_LIMIT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.stdout === '') throw new Error('“earmark parse” said nothing.')
  const outcomes = JSON.parse(run.stdout) as Readonly<Record<string, Parsed & { error?: { message: string } }>>
  for (const [file, { error }] of Object.entries(outcomes)) {
    if (error !== undefined) console.error(`${file}: ${error.message}`)
  }
  return outcomes
}

function line(file: string, result: Score): string {
  const { turnF1, speakers, questions, metadata, found, expected, wrongFields } = result
  const wrong = wrongFields.length === 0 ? '' : `  wrong: ${wrongFields.join(', ')}`
  const figures = [turnF1, speakers, questions, metadata].map((value) => figure(value)).join('  ')
  return `${file}  ${figures}  ${String(found)}/${String(expected)}${wrong}`
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

function figure(value: number | null): string {
  return value === null ? '  -  ' : value.toFixed(3)
}
