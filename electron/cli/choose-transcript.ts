import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Client } from '#shared/rpc/transport.ts'

/**
 * The one transcript a person means: by id, the beginning or end of an id, file name, or part of its title.
 * @throws EarmarkError `not-found` when none or several answer to it.
 */
export async function chooseTranscript(client: Client, words: string): Promise<TranscriptSummary> {
  const all = await client.call('transcripts.list', { bin: false })
  const wanted = words.toLowerCase()
  const tests: readonly ((transcript: TranscriptSummary) => boolean)[] = [
    ({ id }) => id === wanted,
    ({ fileName }) => fileName === words,
    ({ id }) => wanted.length >= 4 && (id.startsWith(wanted) || id.endsWith(wanted)),
    ({ metadata }) => metadata.title.toLowerCase().includes(wanted),
  ]
  for (const test of tests) {
    const found = all.filter(test)
    if (found.length > 1) {
      throw new EarmarkError(
        'not-found',
        `${found.length} transcripts answer to “${words}”. Give the id that "list" prints.`,
      )
    }
    if (found[0] !== undefined) return found[0]
  }
  throw new EarmarkError('not-found', `No transcript answers to “${words}”. The command "list" prints those there are.`)
}
