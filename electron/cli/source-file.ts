import { constants, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { tooLarge } from '#shared/domain/file-limits.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'

export interface SourceFile {
  /** The name without its folders. */
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there (any more). Check the name and the folder',
  ENOTDIR: 'is not there (any more). Check the name and the folder',
  EACCES: 'may not be read by you. Change its permissions or copy it to a folder of yours',
  EPERM: 'may not be read by you. Change its permissions or copy it to a folder of yours',
  ELOOP: 'is a link that leads back to itself. Name the file it should lead to',
  ENAMETOOLONG: 'has a name that is too long. Give it a shorter one',
}

/**
 * Reads a file a person named.
 * @throws EarmarkError `unreadable-file` or `too-large`, in a sentence that names file, reason and remedy.
 */
export async function readSourceFile(path: string): Promise<SourceFile> {
  const fileName = basename(path)
  const refuse = (reason: string) => new EarmarkError('unreadable-file', `“${fileName}” ${reason}.`)
  try {
    // Non-blocking, so that a named pipe nobody writes to cannot hold us up before we see that it is one.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const facts = await file.stat()
      if (facts.isDirectory()) throw refuse('is a folder. Name the files in it')
      if (!facts.isFile()) throw refuse('is not an ordinary file. Save its text to a file first')
      const size = tooLarge(fileName, facts.size)
      if (size !== null) throw new EarmarkError('too-large', size)
      return { fileName, bytes: new Uint8Array(await file.readFile()) }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof EarmarkError) throw error
    const { code = '', message } = error as NodeJS.ErrnoException
    throw refuse(reasons[code] ?? `cannot be read: ${message}. Copy it to another place and try again`)
  }
}
