import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { open, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
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
 * Writes a file so that at any moment either the old one or the new one is there whole. A link stays, and the file it
 * leads to is written; a file that is replaced hands its mode on.
 * @throws EarmarkError `disk-full`, `read-only` or `io-error`.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  let beside: string | null = null
  try {
    const old = await statIfThere(path)
    // Renaming over /dev/stdout or a named pipe would replace it with a file.
    if (old !== null && !old.isFile() && !old.isDirectory()) {
      await writeFile(path, bytes)
      return
    }
    const target = await endOfLinks(path)
    beside = join(dirname(target), `.${randomBytes(6).toString('hex')}.part`)
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      if (old?.isFile() === true) await file.chmod(old.mode & 0o777)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, target)
  } catch (error) {
    if (beside !== null) await rm(beside, { force: true })
    const system = error as NodeJS.ErrnoException
    const [code, reason] = reasons[system.code ?? ''] ?? ['io-error', `${system.message}. Try another place`]
    throw new EarmarkError(code, `“${basename(path)}” could not be saved: ${reason}.`)
  }
}

async function statIfThere(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch {
    return null
  }
}

/** Where a path leads, be there a file or not yet. */
async function endOfLinks(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const link = await readlink(path).catch(() => null)
  return link === null ? path : endOfLinks(resolve(dirname(path), link))
}
