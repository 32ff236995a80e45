import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { nextGroup } from '#shared/lib/file-groups.ts'
import type { OutputOf } from '#shared/rpc/contract.ts'
import { createClient } from '#shared/rpc/transport.ts'
import { startLibrary } from '#library/workers/service.ts'
import { workers } from '../helpers/workers.ts'
import { corpusFile } from './corpus.ts'
import { type Taken, timed } from './rounds.ts'

/** Files of before, so that the library is one in use: its threads have started, and its tables hold something. */
const BEFORE = 24
const OTHER_SEED = 4242

/** Writes a corpus as files. @returns their paths. */
export function writeCorpus(folder: string, files: number, seed = 42): string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: files }, (_, index) => {
    const { fileName, text } = corpusFile(index, seed)
    const path = join(folder, fileName)
    writeFileSync(path, text)
    return path
  })
}

/** Imports files into a library of their own, as the workbench does; @returns what that takes from first to last. */
export async function timeImport(folder: string, paths: readonly string[]): Promise<Taken> {
  const own = join(folder, 'ours')
  mkdirSync(own, { recursive: true })
  const library = await startLibrary({ path: join(own, 'ours.earmark'), version: '0.0.0-bench', workers })
  const send = createClient(library)
  try {
    const importGroup = async (batchId: string, group: readonly { readonly path: string }[]) => {
      const files = group.map(({ path }) => ({
        importId: path.slice(-90),
        fileName: basename(path),
        bytes: new Uint8Array(readFileSync(path)),
      }))
      checkAll(await send.call('transcripts.importMany', { batchId, files }))
    }
    const importAll = async (batchId: string, from: readonly string[]) => {
      const waiting = from.map((path) => ({ path, byteLength: 60_000 }))
      const onTheWay = { groups: 0, bytes: 0 }
      // A loop: what a function has read stays in memory until the function has ended.
      const lane = async (): Promise<void> => {
        const others: Promise<void>[] = []
        for (let count = nextGroup(waiting, onTheWay); count > 0; count = nextGroup(waiting, onTheWay)) {
          const group = waiting.splice(0, count)
          onTheWay.groups += 1
          if (nextGroup(waiting, onTheWay) > 0) others.push(lane())
          await importGroup(batchId, group)
          onTheWay.groups -= 1
        }
        await Promise.all(others)
      }
      await lane()
    }
    await importAll('before', writeCorpus(join(own, 'before'), BEFORE, OTHER_SEED))
    return await timed(() => importAll('timed', paths))
  } finally {
    await library.close()
    rmSync(own, { recursive: true, force: true })
  }
}

function checkAll(outcomes: OutputOf<'transcripts.importMany'>): void {
  for (const one of outcomes) if (one.outcome !== 'imported') throw new Error(JSON.stringify(one))
}
