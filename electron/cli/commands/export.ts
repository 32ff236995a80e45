import { Option } from 'commander'
import type { Tag } from '#shared/domain/codebook.ts'
import { ExportFormat, ExportGrouping, type ExportScope } from '#shared/domain/export.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Client } from '#shared/rpc/transport.ts'
import { libraryPath } from '../../hosting/library-location.ts'
import { writeWhole } from '../../hosting/write-whole.ts'
import { chooseTranscript } from '../choose-transcript.ts'
import { checkTarget } from '../export-target.ts'
import { libraryCommand, type LibraryOption } from '../options.ts'
import { count, printJson, unverifiedNotice } from '../output.ts'
import { readLibrary } from '../with-library.ts'

interface Options extends LibraryOption {
  readonly transcript?: string
  readonly tag?: string
  readonly format: ExportFormat
  readonly group: ExportGrouping
  readonly out: string
  readonly force: boolean
}

const STDOUT = '-'

/** `export`: writes passages out as a note. */
export function exportCommand() {
  const transcript = new Option('--transcript <transcript>', 'only the passages of this transcript')
  const tag = new Option('--tag <tag>', 'only the passages with this tag').conflicts('transcript')
  const group = new Option('--group <by>', 'under their tags, or in reading order')
  const format = new Option('--format <format>', 'the format')
  return libraryCommand('export', 'Write passages out as a note, each quote checked against its text.')
    .addOption(transcript)
    .addOption(tag)
    .addOption(format.choices(ExportFormat.options).default('markdown'))
    .addOption(group.choices(ExportGrouping.options).default('tag'))
    .option('--out <file>', 'where to write it; - prints it', STDOUT)
    .option('--force', 'replace the file when it is there already', false)
    .action(async (options: Options) => {
      const { bytes, ...facts } = await readLibrary(options, async (client) =>
        client.call('export.run', {
          format: options.format,
          scope: await scopeOf(client, options),
          grouping: options.group,
        }),
      )
      if (facts.passageCount === 0) throw nothingToExport()
      const toStdout = options.out === STDOUT
      if (!toStdout) {
        await checkTarget(options.out, libraryPath(options.library ?? null), options.force)
        await writeWhole(options.out, bytes)
      }
      if (options.json) {
        printJson(toStdout ? { ...facts, text: new TextDecoder().decode(bytes) } : { ...facts, out: options.out })
        return
      }
      if (toStdout) process.stdout.write(bytes)
      else console.log(`Wrote ${count(facts.passageCount, 'passage')} to ${options.out}.`)
      if (facts.unverifiedCount > 0) {
        console.error(unverifiedNotice(facts.unverifiedCount))
      }
    })
}

function nothingToExport(): EarmarkError {
  return new EarmarkError(
    'not-found',
    'There are no passages to export, so nothing was written. Mark some in the workbench, or choose another transcript or tag.',
  )
}

async function scopeOf(client: Client, options: Options): Promise<ExportScope> {
  if (options.transcript !== undefined) {
    return { kind: 'transcript', id: (await chooseTranscript(client, options.transcript)).id }
  }
  if (options.tag !== undefined) {
    return { kind: 'tag', id: chooseTag(await client.call('codebook.read', {}), options.tag).id }
  }
  return { kind: 'everything' }
}

function chooseTag(codebook: readonly Tag[], words: string): Tag {
  const found = codebook.filter((tag) => tag.id === words || tag.name.toLowerCase() === words.toLowerCase())
  if (found.length === 1 && found[0] !== undefined) return found[0]
  const reason = found.length === 0 ? 'No tag has' : 'Several tags have'
  throw new EarmarkError(
    'not-found',
    `${reason} the name “${words}”. Give the name as the codebook has it, or the tag’s id.`,
  )
}
