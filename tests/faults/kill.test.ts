import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLibrary } from '#library/library.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { type Client, createClient } from '#shared/rpc/transport.ts'
import { createTempFolder, type TempFolder } from '../helpers/temp-folder.ts'

const KILLS = 50
const writer = new URL('../helpers/write-until-killed.ts', import.meta.url)

let folder: TempFolder
beforeEach(async () => {
  folder = await createTempFolder()
})
afterEach(() => folder.remove())

/** Starts a process that writes. What it compiles it keeps for the next one: starting is most of this test's time. */
function startWriter(path: string, round: string, times: number): ChildProcessByStdio<null, Readable, null> {
  const env = { ...process.env, NODE_COMPILE_CACHE: folder.at('compiled') }
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit']
  return spawn(process.execPath, [writer.pathname, path, round, String(times)], { stdio, env })
}

/**
 * Lets a process write and kills it with SIGKILL after a random number of acknowledged writes and some random
 * milliseconds more, which may fall into an import, a mark, an undo or the opening itself.
 * @returns the writes it had acknowledged.
 */
async function writeAndKill(path: string, round: number): Promise<string[]> {
  const child = startWriter(path, String(round), 1_000_000)
  const linesToWaitFor = Math.floor(Math.random() * 24)
  let output = ''
  const exit = once(child, 'close')
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    if (output.split('\n').length > linesToWaitFor) setTimeout(() => child.kill('SIGKILL'), Math.random() * 25)
  })
  const [, signal] = (await exit) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  // What follows the last line end was cut off on its way here.
  return output.split('\n').slice(1, -1)
}

/** @returns how many writes were acknowledged in all. */
async function survive(path: string, kills: number): Promise<number> {
  const acknowledged: string[] = []
  for (let round = 0; round < kills; round += 1) {
    acknowledged.push(...(await writeAndKill(path, round)))
    const library = openLibrary(path, { version: '0.0.0-test' })
    const client = createClient(library)
    const present = await everythingIn(client)
    expect(acknowledged.filter((line) => !present.has(line))).toEqual([])
    expect((await client.call('library.check', {})).problems).toEqual([])
    await library.close()
  }
  return acknowledged.length
}

// Two libraries beside each other: most of the time goes into starting the processes.
test('killed 50 times while they write, libraries hold all they had acknowledged', { timeout: 180_000 }, async () => {
  const paths = [folder.at('one.earmark'), folder.at('two.earmark')]
  for (const path of paths) await once(startWriter(path, 'first', 1), 'close')
  const counts = await Promise.all(paths.map((path) => survive(path, KILLS / paths.length)))
  for (const count of counts) expect(count).toBeGreaterThan(KILLS)
})

/** The lines that would acknowledge what the library holds. */
async function everythingIn(client: Client): Promise<Set<string>> {
  const lines = new Set<string>()
  const addPassages = async (transcriptId: TranscriptId) => {
    for (const passage of await client.call('passages.list', { transcriptId })) {
      lines.add(`passage ${transcriptId} ${passage.id}`)
      if (passage.memo === `Memo of ${passage.id}` && passage.tagIds.length === 2) lines.add(`memo ${passage.id}`)
    }
  }
  for (const { id } of await client.call('transcripts.list', { bin: false })) {
    lines.add(`transcript ${id}`)
    await addPassages(id)
  }
  return lines
}
