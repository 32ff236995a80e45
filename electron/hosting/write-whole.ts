import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { EarmarkError, type ErrorCode } from '#shared/rpc/errors.ts'

const reasons: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOENT: ['io-error', 'its folder does not exist. Create the folder or choose another one'],
  ENOTDIR: ['io-error', 'its folder does not exist. Create the folder or choose another one'],
  EISDIR: ['io-error', 'there is a folder of that name. Choose another name'],
  EACCES: ['read-only', 'you may not write there. Choose another folder'],
  EPERM: ['read-only', 'you may not write there. Choose another folder'],
  EROFS: ['read-only', 'that disk can only be read. Choose another folder'],
  ENOSPC: ['disk-full', 'the disk is full. Make room and try again'],
  EDQUOT: ['disk-full', 'your share of the disk is used up. Make room and try again'],
}

/**
 * Writes a file so that at any moment either the old one or the new one is there whole.
 * @throws EarmarkError `disk-full`, `read-only` or `io-error`.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`)
  try {
    if (await isDeviceOrPipe(path)) {
      await writeFile(path, bytes)
      return
    }
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    const system = error as NodeJS.ErrnoException
    const [code, reason] = reasons[system.code ?? ''] ?? ['io-error', `${system.message}. Try another place`]
    throw new EarmarkError(code, `“${basename(path)}” could not be saved: ${reason}.`)
  }
}

// Renaming over /dev/stdout or a named pipe would replace it with a file.
async function isDeviceOrPipe(path: string): Promise<boolean> {
  try {
    const there = await stat(path)
    return !there.isFile() && !there.isDirectory()
  } catch {
    return false
  }
}
