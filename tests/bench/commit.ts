import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openLibrary } from '#library/library.ts'
import { createClient } from '#shared/rpc/transport.ts'
import type { Benchmark } from './benchmark.ts'
import { corpusFile } from './corpus.ts'
import { interleave, timedEach } from './rounds.ts'

const GOES = 40

export const commitBenchmark: Benchmark = {
  name: 'commit',
  unit: 'ms',
  summary: 'a passage marked and tagged, one undo step, on the disk / 4 KB appended to a file beside it and synced',
  goal: 2,
  files: 1,
  rounds: 15,
  quickFiles: null,
  onlyByName: false,
  async run({ rounds, folder }) {
    const { fileName, text } = corpusFile(3)
    const library = openLibrary(join(folder, 'commit.earmark'), { version: '0.0.0-bench' })
    const client = createClient(library)
    const bytes = new TextEncoder().encode(text)
    const { transcript } = await client.call('transcripts.import', { importId: 'commit', fileName, bytes })
    const tag = await client.call('codebook.create', {
      parentId: null,
      name: 'Power',
      colour: null,
      description: '',
      cues: [],
      shortcut: null,
      isCodable: true,
    })
    const file = openSync(join(folder, 'floor.bin'), 'a')
    const block = Buffer.alloc(4096, 1)
    let place = 0
    const measured = await interleave(
      {
        floor: () =>
          timedEach(GOES, () => {
            writeSync(file, block)
            fdatasyncSync(file)
          }),
        ours: () =>
          timedEach(GOES, () => {
            place += 1
            const start = (place * 7) % (text.length - 400)
            return client.call('passages.create', {
              transcriptId: transcript.id,
              start,
              end: start + 40 + Math.floor(place / 200),
              tags: [{ kind: 'existing', id: tag.id }],
            })
          }),
      },
      rounds,
    )
    closeSync(file)
    await library.close()
    return measured
  },
}
