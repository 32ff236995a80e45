import { parseTranscript } from '#library/importers/parse.ts'
import { EarmarkError, toWireError, type WireError } from '#shared/rpc/errors.ts'
import { jsonCommand, type JsonOption } from '../options.ts'
import { count, printJson } from '../output.ts'
import { shapeOf, type TranscriptShape } from '../parsed-shape.ts'
import { readSourceFile } from '../source-file.ts'

type Outcome = TranscriptShape | { readonly error: WireError }

/** `parse FILE…`: what an import would understand of files, without a library. */
export function parseCommand() {
  return jsonCommand('parse', 'Say what an import would understand of files; no library is needed.')
    .argument('<file...>', 'the files')
    .action(async (paths: string[], options: JsonOption) => {
      const outcomes = new Map<string, Outcome>()
      for (const path of paths) {
        const outcome = await parseFile(path)
        const key = keyFor(path, outcomes)
        outcomes.set(key, outcome)
        if ('error' in outcome) process.exitCode = 1
        if (!options.json) describe(key, outcome)
      }
      if (options.json) printJson(Object.fromEntries(outcomes))
    })
}

async function parseFile(path: string): Promise<Outcome> {
  try {
    const { fileName, bytes } = await readSourceFile(path)
    const parsed = parseTranscript(fileName, bytes)
    const turns = parsed.turns.map((turn) => ({
      ...turn,
      speaker: turn.speaker === null ? null : (parsed.speakers[turn.speaker] ?? null),
    }))
    return shapeOf({ ...parsed, turns })
  } catch (error) {
    if (error instanceof EarmarkError) return { error: error.toWire() }
    return {
      error: { code: 'parse-failed', message: `“${path}” could not be understood: ${toWireError(error).message}` },
    }
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
