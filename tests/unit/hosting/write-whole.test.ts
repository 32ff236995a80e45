import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWhole } from '../../../electron/hosting/write-whole.ts'
import { createTempFolder, type TempFolder } from '../../helpers/temp-folder.ts'

let folder: TempFolder
const bytes = new TextEncoder().encode('new')

beforeEach(async () => {
  folder = await createTempFolder()
})

afterEach(() => folder.remove())

describe('writeWhole', () => {
  it('writes a new file and replaces an old one, leaving nothing else behind', async () => {
    await writeWhole(folder.at('note.md'), new Uint8Array(10_000))
    await writeWhole(folder.at('note.md'), bytes)
    expect(await readFile(folder.at('note.md'), 'utf8')).toBe('new')
    expect(await readdir(folder.path)).toEqual(['note.md'])
  })

  it('writes to where a link leads, and the link stays', async () => {
    await mkdir(folder.at('notes'))
    await writeFile(folder.at('notes/call.md'), 'old')
    await symlink('notes/call.md', folder.at('note.md'))
    await writeWhole(folder.at('note.md'), bytes)
    expect(await readlink(folder.at('note.md'))).toBe('notes/call.md')
    expect(await readFile(folder.at('notes/call.md'), 'utf8')).toBe('new')
    expect(await readdir(folder.path)).toEqual(['note.md', 'notes'])
  })

  it('makes the file a link leads to where there is none yet', async () => {
    await symlink('call.md', folder.at('note.md'))
    await writeWhole(folder.at('note.md'), bytes)
    expect(await readlink(folder.at('note.md'))).toBe('call.md')
    expect(await readFile(folder.at('call.md'), 'utf8')).toBe('new')
  })

  it.runIf(process.platform !== 'win32')('keeps who may read and write the file', async () => {
    await writeFile(folder.at('note.md'), 'old')
    await chmod(folder.at('note.md'), 0o640)
    await writeWhole(folder.at('note.md'), bytes)
    expect((await stat(folder.at('note.md'))).mode & 0o777).toBe(0o640)
  })

  it('says that the folder is not there', async () => {
    await expect(writeWhole(folder.at('no/note.md'), bytes)).rejects.toMatchObject({
      code: 'io-error',
      message: '“note.md” could not be saved: its folder does not exist. Create the folder or choose another one.',
    })
  })

  it('does not replace a folder', async () => {
    await mkdir(folder.at('note.md'))
    await expect(writeWhole(folder.at('note.md'), bytes)).rejects.toMatchObject({ code: 'io-error' })
    expect(await readdir(folder.path)).toEqual(['note.md'])
  })

  it.runIf(process.platform === 'linux')('writes into a device without replacing it', async () => {
    await writeWhole('/dev/null', bytes)
    expect(await readFile('/dev/null', 'utf8')).toBe('')
  })

  it.runIf(process.platform === 'linux')('says that the disk is full', async () => {
    await expect(writeWhole('/dev/full', bytes)).rejects.toMatchObject({ code: 'disk-full' })
  })
})
