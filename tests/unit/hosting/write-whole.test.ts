import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
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

  it('replaces a link rather than writing through it', async () => {
    await writeFile(folder.at('precious.txt'), 'old')
    await symlink(folder.at('precious.txt'), folder.at('note.md'))
    await writeWhole(folder.at('note.md'), bytes)
    expect(await readFile(folder.at('precious.txt'), 'utf8')).toBe('old')
    expect(await readFile(folder.at('note.md'), 'utf8')).toBe('new')
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
