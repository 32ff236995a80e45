import { quoted } from './wording.ts'

/** Something to import, from a chooser, a drop or the clipboard. */
export interface IncomingFile {
  readonly fileName: string
  /** The name with the folders it was chosen in, e.g. "calls/2025/harbour.txt". */
  readonly path: string
  readonly byteLength: number
  /** A title a person typed for it; null leaves the title to what the text says. */
  readonly title: string | null
  /** Fails when the file cannot be read any more. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>
}

/** Something dropped that is no file Earmark could read, and why, in a sentence. */
export interface RefusedFile {
  readonly fileName: string
  readonly message: string
}

/** Sorts names as people count: "Q2" before "Q10". */
export const collator = new Intl.Collator('en', { numeric: true })

/** The longest file name the library takes, in UTF-16 units. */
const LONGEST_NAME = 400

/** @param path with the folders it was chosen in; its name alone when there are none. */
export function fromFile(file: File, path = file.webkitRelativePath): IncomingFile {
  const fileName = file.name.slice(-LONGEST_NAME) || 'Untitled'
  return {
    fileName,
    path: path === '' ? fileName : path,
    byteLength: file.size,
    title: null,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }
}

/** The files of a chosen folder in the order of their paths, without hidden ones. */
export function fromFolder(files: readonly File[]): readonly IncomingFile[] {
  return files
    .map((file) => fromFile(file))
    .filter(({ path }) => !path.split('/').some((name) => name.startsWith('.')))
    .sort((a, b) => collator.compare(a.path, b.path))
}

/** A file of an archive. It is kept as a blob, which the browser may put aside on the disk. */
export function fromArchive(fileName: string, bytes: Uint8Array<ArrayBuffer>): IncomingFile {
  // A file's own name may not hold a slash in every browser.
  return { ...fromFile(new File([bytes], ''), fileName), fileName }
}

/** Text from the clipboard, as a file named after the title. */
export function fromText(title: string, text: string): IncomingFile {
  const titled = title.trim()
  const name = titled
    .replaceAll(/[\\/:*?"<>|\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200)
  const bytes = new TextEncoder().encode(text)
  const fileName = `${name === '' ? 'Pasted text' : name}.txt`
  return {
    fileName,
    path: fileName,
    byteLength: bytes.byteLength,
    title: titled === '' ? null : titled,
    read: () => Promise.resolve(bytes),
  }
}

export function unreadable(fileName: string): string {
  return `${quoted(fileName)} could not be read. It may have been moved, renamed or deleted, or you may not be allowed to open it. Choose it again.`
}
