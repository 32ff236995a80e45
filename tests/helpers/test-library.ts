import { type Library, type LibraryOptions, openLibrary } from '#library/library.ts'
import type { PassageId, TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import { type Client, createClient, type Reply } from '#shared/rpc/transport.ts'
import { contract, isMethodName } from '#shared/rpc/contract.ts'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import { createTempFolder } from './temp-folder.ts'

/** A library of its own for one test, in a real file. */
export interface TestLibrary {
  readonly path: string
  /** Calls that throw the error instead of returning it. */
  readonly call: Client['call']
  /** Every event since the library was opened first. */
  readonly events: readonly LibraryEvent[]
  /** Closes the file and opens it again, as a restart does. */
  reopen(): Promise<void>
  close(): Promise<void>
  remove(): Promise<void>
}

export async function createTestLibrary(options: Partial<LibraryOptions> = {}): Promise<TestLibrary> {
  const folder = await createTempFolder()
  const path = folder.at('library.earmark')
  const events: LibraryEvent[] = []
  let library: Library
  const open = () => {
    library = openLibrary(path, { version: '0.0.0-test', ...options })
    library.subscribe((event) => events.push(event))
  }
  open()
  const client = createClient({ call: (method, input) => keptPromise(method, library.call(method, input)) })
  return {
    path,
    events,
    call: (method, input) => client.call(method, input),
    async reopen() {
      await library.close()
      open()
    },
    close: () => library.close(),
    async remove() {
      await library.close()
      await folder.remove()
    },
  }
}

/** Answers are held to the contract in every test. */
async function keptPromise(method: string, reply: Promise<Reply>): Promise<Reply> {
  const answer = await reply
  if (answer.ok && isMethodName(method)) contract[method].output.parse(answer.value)
  return answer
}

/** A short call: the operator and two speakers, two turns each. `quarter` makes its bytes its own. */
export function callText(quarter = 'Q1 2031'): string {
  return [
    `Halden Works ${quarter} Earnings Call`,
    '',
    'Operator: Good morning, and welcome to the call of Halden Works.',
    '',
    'Mira Sandvik: Thank you. Orders rose, and the tightest point is still the supply of castings. 👩‍🔬 We build ahead.',
    '',
    'Jonas Reuter: Margin fell by forty basis points, most of it freight. Naïve readers may blame the tariffs.',
    '',
    'Operator: We take the first question.',
    '',
    'Mira Sandvik: The second half will be better than the first, as far as we can see from here.',
    '',
    'Jonas Reuter: And capital expenditure stays as we said in the spring.',
    '',
  ].join('\n')
}

export async function importText(
  library: Pick<TestLibrary, 'call'>,
  text: string,
  fileName = 'halden.txt',
): Promise<TranscriptSummary> {
  const bytes = new TextEncoder().encode(text)
  const result = await library.call('transcripts.import', { importId: fileName, fileName, bytes })
  return result.transcript
}

/** Marks the first place where `words` stand. */
export async function markWords(
  library: Pick<TestLibrary, 'call'>,
  transcriptId: TranscriptId,
  words: string,
  tagNames: readonly string[] = [],
): Promise<PassageId> {
  const { text } = await library.call('transcripts.read', { id: transcriptId })
  const start = text.indexOf(words)
  const tags = tagNames.map((name) => ({ kind: 'new' as const, name }))
  const passage = await library.call('passages.create', { transcriptId, start, end: start + words.length, tags })
  return passage.id
}
