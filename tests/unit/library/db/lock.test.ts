import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFile } from '#library/db/open.ts'
import { createTempFolder, type TempFolder } from '../../../helpers/temp-folder.ts'

const opener = new URL('../../../helpers/open-library.ts', import.meta.url)

let folder: TempFolder
const children: ChildProcess[] = []
beforeEach(async () => {
  folder = await createTempFolder()
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await folder.remove()
})

/** Starts a process that opens the library and keeps it. @returns the first line it prints. */
async function openElsewhere(path: string): Promise<{ line: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [opener.pathname, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
  return { line: chunk.toString().trim(), child }
}

test('a library open in another process is refused in a sentence, and free at once when that process is killed', async () => {
  const path = folder.at('library.earmark')
  const { line, child } = await openElsewhere(path)
  expect(line).toBe('opened')
  expect(() => openFile(path)).toThrow(
    expect.objectContaining({ code: 'library-locked', message: expect.stringContaining('already open') as string }),
  )
  child.kill('SIGKILL')
  await once(child, 'exit')
  const file = openFile(path)
  expect((await openElsewhere(path)).line).toBe('library-locked')
  file.close()
})

test('of several processes that start together, one gets the library', async () => {
  const path = folder.at('library.earmark')
  const lines = await Promise.all([1, 2, 3].map(async () => (await openElsewhere(path)).line))
  expect(lines.toSorted()).toEqual(['library-locked', 'library-locked', 'opened'])
})

test('a second opening in the same process is refused and does not loosen the first one’s hold', async () => {
  const path = folder.at('library.earmark')
  const file = openFile(path)
  expect(() => openFile(path)).toThrow(expect.objectContaining({ code: 'library-locked' }))
  expect((await openElsewhere(path)).line).toBe('library-locked')
  file.close()
  openFile(path).close()
})
