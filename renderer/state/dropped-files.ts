import { collator, fromFile, unreadable, type IncomingFile, type RefusedFile } from './incoming-file.ts'
import { quoted } from './wording.ts'

export interface DroppedFiles {
  readonly files: readonly IncomingFile[]
  readonly refused: readonly RefusedFile[]
}

/** More than this in one folder is a slip of the hand (a home folder, a disk). */
export const MOST_FILES = 20_000

/**
 * The files of a drop, with those inside dropped folders, in the order of their names. Must be called while the drop
 * event is handled: the browser takes its contents away afterwards.
 */
export async function filesFromDrop(transfer: DataTransfer): Promise<DroppedFiles> {
  const dropped = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  const files: IncomingFile[] = []
  const refused: RefusedFile[] = []
  for (const item of dropped) {
    if (item instanceof File) files.push(fromFile(item))
    else if (item !== null && isFileEntry(item)) await takeFile(item, files, refused)
    else if (item !== null) await takeFolder(item as FileSystemDirectoryEntry, files, refused)
  }
  return { files, refused }
}

const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function takeFile(entry: FileSystemFileEntry, files: IncomingFile[], refused: RefusedFile[]): Promise<void> {
  try {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    files.push(fromFile(file, entry.fullPath.replace(/^\//u, '')))
  } catch {
    refused.push({ fileName: entry.name, message: unreadable(entry.name) })
  }
}

async function takeFolder(
  folder: FileSystemDirectoryEntry,
  files: IncomingFile[],
  refused: RefusedFile[],
): Promise<void> {
  const refuse = (message: string) => refused.push({ fileName: folder.name, message })
  try {
    const entries = await filesInside(folder)
    if (entries === null) refuse(tooMany(folder.name))
    else if (entries.length === 0) refuse(noFiles(folder.name))
    else for (const entry of entries) await takeFile(entry, files, refused)
  } catch {
    refuse(`The folder ${quoted(folder.name)} could not be read. Drop the files themselves, or choose them.`)
  }
}

/** Why a folder is refused that cannot have been meant. */
export function tooMany(folder: string): string {
  return `The folder ${quoted(folder)} holds more than ${MOST_FILES.toLocaleString('en-GB')} files. Choose a smaller folder, or the files themselves.`
}

export function noFiles(folder: string): string {
  return `The folder ${quoted(folder)} holds no files. Choose the files themselves, or another folder.`
}

/** All files below a folder, without hidden ones; null when there are too many. */
async function filesInside(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemFileEntry[] | null> {
  const found: FileSystemFileEntry[] = []
  const open: FileSystemDirectoryEntry[] = [folder]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    for (const entry of await childrenOf(next)) {
      if (entry.name.startsWith('.')) continue
      if (isFileEntry(entry)) found.push(entry)
      else open.push(entry as FileSystemDirectoryEntry)
    }
    if (found.length > MOST_FILES || open.length > MOST_FILES) return null
  }
  return found.sort((a, b) => collator.compare(a.fullPath, b.fullPath))
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    // A reader hands out a hundred entries at a time and an empty list at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return children
    children.push(...some)
    if (children.length > MOST_FILES * 2) return children
  }
}
