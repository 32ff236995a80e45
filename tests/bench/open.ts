import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { startLibrary } from '#library/workers/service.ts'
import { type Client, createClient } from '#shared/rpc/transport.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { workers } from '../helpers/workers.ts'
import type { Benchmark } from './benchmark.ts'
import { corpusFile } from './corpus.ts'
import { interleave, timedEach } from './rounds.ts'

const PASSAGES = 200
const GOES = 25

export const openBenchmark: Benchmark = {
  name: 'open',
  unit: 'ms',
  summary:
    'a transcript with structure and 200 passages, from the library’s worker / its file read, and the same values sent from a worker at once',
  goal: 4,
  files: 1,
  rounds: 15,
  quickFiles: null,
  onlyByName: false,
  async run({ rounds, folder }) {
    const path = join(folder, 'one.txt')
    // Near the corpus's median: about 60 KB.
    const { fileName, text } = corpusFile(3)
    writeFileSync(path, text)
    const service = await startLibrary({ path: join(folder, 'open.earmark'), version: '0.0.0-bench', workers })
    const library = createClient(service)
    const bytes = new Uint8Array(readFileSync(path))
    const { transcript } = await library.call('transcripts.import', { importId: 'open', fileName, bytes })
    await mark(library, transcript.id, text.length)
    const read = () =>
      Promise.all([
        library.call('transcripts.read', { id: transcript.id }),
        library.call('passages.list', { transcriptId: transcript.id }),
      ])
    const echo = new Worker(new URL('echo-worker.ts', import.meta.url), { workerData: await read() })
    const measured = await interleave(
      {
        floor: () =>
          timedEach(GOES, async () => {
            readFileSync(path)
            const answer = once(echo, 'message')
            echo.postMessage(null, [])
            await answer
          }),
        ours: () => timedEach(GOES, read),
      },
      rounds,
    )
    await echo.terminate()
    await service.close()
    return measured
  },
}

async function mark(library: Client, transcriptId: TranscriptId, length: number): Promise<void> {
  for (let index = 0; index < PASSAGES; index += 1) {
    const start = Math.floor((index * (length - 200)) / PASSAGES)
    const tags = [{ kind: 'new' as const, name: `Tag ${String(index % 12)}` }]
    await library.call('passages.create', { transcriptId, start, end: start + 120, tags })
  }
}
