import { ParserPool } from '#library/workers/parser-pool.ts'
import { toWireError, type WireError } from '#shared/rpc/errors.ts'
import { sourceWorkers } from '../../hosting/source-workers.ts'
import { jsonCommand, type JsonOption } from '../options.ts'
import { count, printJson } from '../output.ts'
import { shapeOf, type TranscriptShape } from '../parsed-shape.ts'
import { readSourceFile } from '../source-file.ts'

type Outcome = TranscriptShape | { readonly error: WireError }

/** As many as the pool has workers: more would only hold more files in memory. */
const AT_ONCE = 2

/** `parse FILE…`: what an import would understand of files, without a library. */
export function parseCommand() {
  return jsonCommand('parse', 'Say what an import would understand of files; no library is needed.')
    .argument('<file...>', 'the files')
    .action(async (paths: string[], options: JsonOption) => {
      const outcomes = new Map<string, Outcome>()
      for (const { path, outcome } of await parseAll(paths)) {
        const key = keyFor(path, outcomes)
        outcomes.set(key, outcome)
        if ('error' in outcome) process.exitCode = 1
        if (!options.json) describe(key, outcome)
      }
      if (options.json) printJson(Object.fromEntries(outcomes))
    })
}

/** In the order given, each file in a worker that is stopped when it takes too long. */
async function parseAll(paths: readonly string[]) {
  const pool = new ParserPool(sourceWorkers.parser)
  const results: { readonly path: string; readonly outcome: Outcome }[] = []
  const waiting = [...paths.entries()].toReversed()
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [index, path] = next
      results[index] = { path, outcome: await parseFile(pool, path) }
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  } finally {
    await pool.close()
  }
  return results
}

async function parseFile(pool: ParserPool, path: string): Promise<Outcome> {
  try {
    const { fileName, bytes } = await readSourceFile(path)
    const { parsed } = await pool.read(fileName, bytes, { signal: new AbortController().signal, onStart() {} })
    const turns = parsed.turns.map((turn) => ({
      ...turn,
      speaker: turn.speaker === null ? null : (parsed.speakers[turn.speaker] ?? null),
    }))
    return shapeOf({ ...parsed, turns })
  } catch (error) {
    return { error: toWireError(error) }
  }
}

/** The file's name; its path as given when a file of that name came before it. */
function keyFor(path: string, taken: ReadonlyMap<string, Outcome>): string {
  const name = path.split(/[/\\]/u).at(-1) ?? path
  return name === '' || taken.has(name) ? path : name
}

function describe(name: string, outcome: Outcome): void {
  if ('error' in outcome) {
    console.error(outcome.error.message)
    return
  }
  const facts = [outcome.company, outcome.event, outcome.period, outcome.date].filter((fact) => fact !== null)
  console.log(`${name}: ${outcome.title}`)
  if (facts.length > 0) console.log(`  ${facts.join(' · ')}`)
  console.log(`  ${count(outcome.turns.length, 'turn')} by ${count(outcome.speakers.length, 'speaker')}`)
  for (const speaker of outcome.speakers) {
    console.log(`    ${[speaker.name, speaker.role, speaker.affiliation].filter((fact) => fact !== null).join(', ')}`)
  }
  for (const warning of outcome.warnings) console.log(`  Note: ${warning}`)
}
