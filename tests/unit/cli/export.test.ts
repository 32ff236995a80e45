import { link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLibrary } from '#library/library.ts'
import { createClient } from '#shared/rpc/transport.ts'
import { runCli } from '../../helpers/run-cli.ts'
import { createTempFolder, type TempFolder } from '../../helpers/temp-folder.ts'
import { callText, importText, markWords } from '../../helpers/test-library.ts'

// Each test starts several programs one after another; a busy machine must not look like a broken one.
vi.setConfig({ testTimeout: 180_000 })

let folder: TempFolder
let library: string
beforeEach(async () => {
  folder = await createTempFolder()
  await mkdir(folder.at('shelf'))
  library = folder.at('shelf/library.earmark')
})
afterEach(() => folder.remove())

async function fillLibrary(words: readonly string[]): Promise<void> {
  const opened = openLibrary(library, { version: '0.0.0-test' })
  const client = createClient(opened)
  const { id } = await importText(client, callText())
  for (const marked of words) await markWords(client, id, marked, ['Supply'])
  await opened.close()
}

const exportTo = (out: string, ...more: readonly string[]) =>
  runCli('export', '--library', library, '--out', out, ...more)

describe('a note that is written to a file', () => {
  beforeEach(() => fillLibrary(['castings']))

  it('does not take the place of a file that is there, unless --force says so', async () => {
    const source = folder.at('halden.txt')
    await writeFile(source, 'the only copy')
    const refused = await exportTo(source)
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('“halden.txt” is there already')
    expect(refused.stderr).toContain('--force')
    const { status, json } = await exportTo(source, '--json')
    expect(status).toBe(1)
    expect(json()).toMatchObject({ error: { code: 'conflict' } })
    expect(await readFile(source, 'utf8')).toBe('the only copy')
    expect(await exportTo(source, '--force')).toMatchObject({ status: 0, stderr: '' })
    expect(await readFile(source, 'utf8')).toContain('castings')
  })

  it('does not take the place of a file that a link leads to', async () => {
    await writeFile(folder.at('halden.txt'), 'the only copy')
    await symlink(folder.at('halden.txt'), folder.at('link.md'))
    expect((await exportTo(folder.at('link.md'))).status).toBe(1)
    expect(await readFile(folder.at('link.md'), 'utf8')).toBe('the only copy')
  })

  it.each([
    ['by its path', 'shelf/library.earmark'],
    ['through a link to its folder', 'link/library.earmark'],
    ['by another name of the same file', 'twin.earmark'],
    ['or one of the files that belong to it', 'shelf/library.earmark.lock'],
    ['or one that will belong to it', 'link/library.earmark-journal'],
  ])('never takes the place of the library, %s, not even with --force', async (_, out) => {
    await symlink(folder.at('shelf'), folder.at('link'))
    await link(library, folder.at('twin.earmark'))
    const before = await readFile(library)
    const refused = await exportTo(folder.at(out), '--force')
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('belongs to the library itself')
    expect((await readFile(library)).equals(before)).toBe(true)
    expect((await runCli('check', '--library', library)).status).toBe(0)
  })

  it('still goes to a new file, to a device and to the terminal', async () => {
    const note = folder.at('note.md')
    expect((await exportTo(note, '--json')).json()).toMatchObject({
      mediaType: expect.stringContaining('markdown'),
      passageCount: 1,
      out: note,
    })
    expect((await exportTo(note, '--force')).stdout).toBe(`Wrote 1 passage to ${note}.\n`)
    expect((await exportTo('/dev/null')).status).toBe(0)
    expect((await exportTo('-')).stdout).toBe(await readFile(note, 'utf8'))
    const failed = await exportTo(folder.at('no/folder/note.md'))
    expect(failed).toMatchObject({ status: 1, stderr: expect.stringContaining('its folder does not exist') })
  })
})

describe('a library without passages', () => {
  beforeEach(() => fillLibrary([]))

  it.each([['a file'], ['the terminal']])('is not exported to %s, which is said with status 1', async (where) => {
    const out = where === 'a file' ? folder.at('note.md') : '-'
    const said = await exportTo(out)
    expect(said).toMatchObject({ status: 1, stdout: '' })
    expect(said.stderr).toContain('There are no passages to export, so nothing was written.')
    const { status, json } = await exportTo(out, '--json')
    expect(status).toBe(1)
    expect(json()).toMatchObject({ error: { code: 'not-found' } })
    expect(await readdir(folder.path)).toEqual(['shelf'])
  })
})
