import { spawnSync } from 'node:child_process'
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LARGEST_FILE } from '#shared/domain/file-limits.ts'
import { readSourceFile } from '../../../electron/cli/source-file.ts'
import { createTempFolder, type TempFolder } from '../../helpers/temp-folder.ts'

let folder: TempFolder

beforeAll(async () => {
  folder = await createTempFolder()
})

afterAll(() => folder.remove())

describe('readSourceFile', () => {
  it('reads a file’s bytes and leaves its folders out of the name', async () => {
    const path = folder.at('a note.txt')
    await writeFile(path, 'süß')
    expect(await readSourceFile(path)).toEqual({
      fileName: 'a note.txt',
      bytes: new Uint8Array([0x73, 0xc3, 0xbc, 0xc3, 0x9f]),
    })
  })

  it('follows a link to a file', async () => {
    await writeFile(folder.at('real.txt'), 'text')
    await symlink(folder.at('real.txt'), folder.at('link.txt'))
    expect((await readSourceFile(folder.at('link.txt'))).fileName).toBe('link.txt')
  })

  it('says that a file is not there', async () => {
    await expect(readSourceFile(folder.at('gone.txt'))).rejects.toMatchObject({
      code: 'unreadable-file',
      message: '“gone.txt” is not there (any more). Check the name and the folder.',
    })
  })

  it('says that a folder is a folder', async () => {
    await mkdir(folder.at('calls'))
    await expect(readSourceFile(folder.at('calls'))).rejects.toMatchObject({
      code: 'unreadable-file',
      message: '“calls” is a folder. Name the files in it.',
    })
  })

  it.runIf(process.platform !== 'win32')('does not wait at a named pipe', async () => {
    spawnSync('mkfifo', [folder.at('pipe.txt')])
    await expect(readSourceFile(folder.at('pipe.txt'))).rejects.toMatchObject({
      message: '“pipe.txt” is not an ordinary file. Save its text to a file first.',
    })
  })

  it('does not read a file that is larger than one may be', async () => {
    const path = folder.at('huge.txt')
    await writeFile(path, '')
    // Sparse: it takes no room on the disk.
    await truncate(path, LARGEST_FILE + 1024 * 1024)
    await expect(readSourceFile(path)).rejects.toMatchObject({
      code: 'too-large',
      message: '“huge.txt” is 257 MB, more than the 256 MB one file may have. Split it into smaller files.',
    })
  })

  it('says that a link leads in a circle', async () => {
    await symlink(folder.at('round.txt'), folder.at('round.txt'))
    await expect(readSourceFile(folder.at('round.txt'))).rejects.toMatchObject({ code: 'unreadable-file' })
  })
})
