import { quoted } from './wording.ts'

/** Something to import, from a chooser, a drop or the clipboard. */
export interface IncomingFile {
  readonly fileName: string
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

/** The largest file the library takes, in bytes. */
export const LARGEST_FILE = 256 * 1024 * 1024

/** The longest file name the library takes, in UTF-16 units. */
const LONGEST_NAME = 400

export function fromFile(file: File): IncomingFile {
  return {
    fileName: file.name.slice(-LONGEST_NAME) || 'Untitled',
    byteLength: file.size,
    title: null,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }
}

/** Text from the clipboard, as a file named after the title. */
export function fromText(title: string, text: string): IncomingFile {
  const titled = title.trim()
  const name = titled
    .replaceAll(/[\\/:*?"<>|\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200)
  const bytes = new TextEncoder().encode(text)
  return {
    fileName: `${name === '' ? 'Pasted text' : name}.txt`,
    byteLength: bytes.byteLength,
    title: titled === '' ? null : titled,
    read: () => Promise.resolve(bytes),
  }
}

/** Why a file is refused before it is read, or null. */
export function tooLarge(file: Pick<IncomingFile, 'fileName' | 'byteLength'>): string | null {
  if (file.byteLength <= LARGEST_FILE) return null
  const megabytes = Math.ceil(file.byteLength / (1024 * 1024)).toLocaleString('en-GB')
  return `${quoted(file.fileName)} has ${megabytes} MB, and Earmark takes files of up to 256 MB. Split it and import the pieces.`
}

export function unreadable(fileName: string): string {
  return `${quoted(fileName)} could not be read. It may have been moved, renamed or deleted, or you may not be allowed to open it. Choose it again.`
}
