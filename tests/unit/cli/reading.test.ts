import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openLibrary } from '#library/library.ts'
import { createClient } from '#shared/rpc/transport.ts'
import { runCli } from '../../helpers/run-cli.ts'
import { createTempFolder, type TempFolder } from '../../helpers/temp-folder.ts'
import { callText, importText, markWords } from '../../helpers/test-library.ts'

// Each test starts several programs one after another; a busy machine must not look like a broken one.
vi.setConfig({ testTimeout: 180_000 })

const opener = new URL('../../helpers/open-library.ts', import.meta.url)

const reads: readonly (readonly string[])[] = [
  ['list'],
  ['show', 'halden.txt'],
  ['search', 'castings'],
  ['export'],
  ['stats'],
  ['check'],
]

let folder: TempFolder
beforeAll(async () => {
  folder = await createTempFolder()
})
afterAll(() => folder.remove())

describe('a library that is not there', () => {
  it.each(reads)('is refused by %s with its path and what to do, and not created', async (...command) => {
    const missing = folder.at('mistyped/library.earmark')
    const said = await runCli(...command, '--library', missing)
    expect(said).toMatchObject({ status: 1, stdout: '' })
    expect(said.stderr).toContain(`There is no library at “${missing}”. Check the path`)
    expect(await readdir(folder.path)).not.toContain('mistyped')
  })

  it('is refused as JSON, too', async () => {
    const { status, json } = await runCli('check', '--library', folder.at('mistyped.earmark'), '--json')
    expect(status).toBe(1)
    expect(json()).toMatchObject({ error: { code: 'not-found' } })
  })

  it('is created by import, with the folders above it', async () => {
    const file = folder.at('halden.txt')
    await writeFile(file, callText())
    const path = folder.at('made/by/import.earmark')
    expect((await runCli('import', file, '--library', path)).status).toBe(0)
    expect((await runCli('list', '--library', path)).stdout).toContain('Halden Works')
  })
})

describe('a library that is open in the workbench', () => {
  let path: string
  let workbench: ChildProcess
  beforeAll(async () => {
    path = folder.at('open.earmark')
    const library = openLibrary(path, { version: '0.0.0-test' })
    const client = createClient(library)
    const { id } = await importText(client, callText())
    await markWords(client, id, 'castings', ['Supply'])
    await library.close()
    const child = spawn(process.execPath, [opener.pathname, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    workbench = child
    await once(child.stdout, 'data')
  })
  afterAll(() => workbench.kill('SIGKILL'))

  it.each(reads)('can be read with %s', async (...command) => {
    expect(await runCli(...command, '--library', path)).toMatchObject({ status: 0, stderr: '' })
  })

  it('cannot be imported into', async () => {
    const file = folder.at('another.txt')
    await writeFile(file, callText('Q2 2031'))
    const { status, json } = await runCli('import', file, '--library', path, '--json')
    expect(status).toBe(1)
    expect(json()).toMatchObject({ error: { code: 'library-locked' } })
  })
})
