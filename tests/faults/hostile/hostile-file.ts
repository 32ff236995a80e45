import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { ErrorCode } from '#shared/rpc/errors.ts'
import type { Canary } from './canary.ts'

/** What a file must become. Texts are looked for in the transcript's text as it is stored. */
export interface Imported {
  readonly holds?: readonly string[]
  readonly lacks?: readonly string[]
  /** The whole text. */
  readonly exactly?: string
  /** Codes of warnings the reader must be shown. */
  readonly warnings?: readonly string[]
  /** Names of the speakers, in the order they are first heard. */
  readonly speakers?: readonly string[]
  /** Anything else; answers with what is wrong, or null. */
  readonly check?: (document: TranscriptDocument) => string | null
}

export interface Refused {
  /** Any of these; one, wherever the file leaves no choice. */
  readonly codes: readonly ErrorCode[]
  /** What the sentence says besides the file's name. */
  readonly words: RegExp
}

/** What is stated of a file: it is imported so, or refused so. One of both only where either is honest. */
export interface Expectation {
  readonly imported: Imported | null
  readonly refused: Refused | null
}

/** A file made to do harm, or a broken one. Its bytes are made when needed, and always the same. */
export interface HostileFile {
  readonly family: string
  readonly what: string
  readonly fileName: string
  readonly bytes: () => Uint8Array
  readonly expected: Expectation
}

/** Files of one kind of trouble. */
export interface Family {
  readonly name: string
  readonly files: (canary: Canary) => readonly FamilyFile[]
}

export type FamilyFile = readonly [
  what: string,
  fileName: string,
  content: string | Uint8Array | (() => string | Uint8Array),
  expected: Expectation,
]

export function imported(as: Imported = {}): Expectation {
  return { imported: as, refused: null }
}

export function refused(code: ErrorCode, words: RegExp): Expectation {
  return { imported: null, refused: { codes: [code], words } }
}

/** For a file of which it does not matter which: what is broken in it may be found or not. */
export function either(as: Imported, code: ErrorCode, words: RegExp): Expectation {
  return { imported: as, refused: { codes: [code], words } }
}

/** For what is hardly a file: nothing to read in it, or not what its name says. */
export function unreadable(words: RegExp): Expectation {
  return { imported: null, refused: { codes: ['unreadable-file', 'empty-file', 'binary-file'], words } }
}

/** For what one of several limits stops, whichever is met first. */
export function stopped(codes: readonly ErrorCode[], words: RegExp, as: Imported | null = null): Expectation {
  return { imported: as, refused: { codes, words } }
}

export function filesOf(families: readonly Family[], canary: Canary): HostileFile[] {
  return families.flatMap(({ name, files }) =>
    files(canary).map(([what, fileName, content, expected]) => ({
      family: name,
      what,
      fileName,
      bytes: () => bytesOf(typeof content === 'function' ? content() : content),
      expected,
    })),
  )
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Bytes of text in which each character is one byte. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)
}

export function joined(...pieces: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces.map(bytesOf)))
}
