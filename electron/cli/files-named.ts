import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { readSourceFile, type SourceFile } from './source-file.ts'

/** A file to be read when its turn comes. */
export interface NamedFile {
  /** As the person named it, or below a folder they named. */
  readonly path: string
  /** 0 for what cannot be looked at; reading it says why. */
  readonly byteLength: number
  /** @throws EarmarkError `unreadable-file` or `too-large`. */
  readonly read: () => Promise<SourceFile>
}

const collator = new Intl.Collator('en', { numeric: true })

/** The files people name, in that order; those below a folder in the order of their paths, without hidden ones. */
export async function filesNamed(paths: readonly string[]): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = []
  for (const path of paths) {
    const facts = await stat(path).catch(() => null)
    const isFolder = facts?.isDirectory() === true
    const found = isFolder ? await filesBelow(path) : [path]
    for (const one of found) files.push(await named(one))
    if (found.length === 0) files.push(emptyFolder(path))
  }
  return files
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !isHidden(join(entry.parentPath, entry.name).slice(folder.length)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => collator.compare(a, b))
}

function emptyFolder(path: string): NamedFile {
  const message = `“${path}” is a folder in which there is no file to read. Name another folder, or the files themselves.`
  return { path, byteLength: 0, read: () => Promise.reject(new EarmarkError('empty-file', message)) }
}

function isHidden(path: string): boolean {
  return path.split(/[/\\]/u).some((name) => name.startsWith('.'))
}

async function named(path: string): Promise<NamedFile> {
  const facts = await stat(path).catch(() => null)
  return { path, byteLength: facts?.size ?? 0, read: () => readSourceFile(path) }
}
