import { counted } from '#shared/lib/counted.ts'
import { tooLarge } from '#shared/domain/file-limits.ts'
import type { ParseWarning } from '#shared/domain/transcript.ts'
import { cleanText } from './clean-text.ts'
import { isSupported, legacyEncoding, mostlyUtf8, utf16WithoutBom } from './detect-encoding.ts'
import { binaryKind } from './magic.ts'
import { Refusal } from './refusal.ts'

export interface DecodedText {
  /** Canonical text; see `cleanText`. */
  readonly text: string
  /** WHATWG encoding name, e.g. "utf-8". */
  readonly encoding: string
  readonly warnings: readonly ParseWarning[]
}

/**
 * Reads bytes as text: BOM, then strict UTF-8, then UTF-16 by its NULs, then the encoding the file itself declares, then
 * a detector. Cleans once.
 * Throws `Refusal` for empty files, files that are not text, and files that are too large.
 */
export function decode(fileName: string, bytes: Uint8Array, declared: string | null = null): DecodedText {
  const size = tooLarge(fileName, bytes.length)
  if (size !== null) throw new Refusal('too-large', size)
  if (bytes.length === 0) throw new Refusal('empty-file', `“${fileName}” is empty. Choose a file that holds a text.`)
  refuseBinary(fileName, binaryKind(bytes))
  const { raw, encoding, warnings } = readCharacters(fileName, bytes, declared)
  const { text, replaced } = cleanText(raw)
  if (text.trim() === '') {
    throw new Refusal('empty-file', `“${fileName}” holds only blank space. Choose a file that holds a text.`)
  }
  if (replaced > 0) {
    warnings.push({
      code: 'control-characters',
      message: `${counted(replaced, 'character that cannot be shown was', 'characters that cannot be shown were')} replaced by “\ufffd”.`,
    })
  }
  return { text, encoding, warnings }
}

function readCharacters(
  fileName: string,
  bytes: Uint8Array,
  declared: string | null,
): { raw: string; encoding: string; warnings: ParseWarning[] } {
  const marked = encodingByBom(bytes)
  if (marked !== null) {
    if (bytes[2] === 0 && bytes[3] === 0) throw inUtf32(fileName)
    return readUnicode(bytes, marked)
  }
  const wide = utf16WithoutBom(bytes)
  if (wide !== null) return readUnicode(bytes, wide)
  refuseBinary(fileName, controlShare(bytes) > 0.02 ? 'not a text' : null)
  try {
    return { raw: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', warnings: [] }
  } catch {
    // Not strict UTF-8: go on to guess.
  }
  if (mostlyUtf8(bytes)) return readUnicode(bytes, 'utf-8')
  if (declared !== null && isSupported(declared) && !/^utf-?8$/i.test(declared)) {
    return { raw: new TextDecoder(declared).decode(bytes), encoding: new TextDecoder(declared).encoding, warnings: [] }
  }
  const guess = legacyEncoding(bytes)
  const raw = new TextDecoder(guess).decode(bytes)
  const message = `The file does not say its character encoding; it was read as ${guess}. If letters look wrong, save it as UTF-8 and import it again.`
  return { raw, encoding: guess, warnings: [{ code: 'guessed-encoding', message }] }
}

/** Reads bytes in an encoding they are in beyond doubt, and says so when some of them are broken. */
function readUnicode(
  bytes: Uint8Array,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
): { raw: string; encoding: string; warnings: ParseWarning[] } {
  try {
    return { raw: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding, warnings: [] }
  } catch {
    const message = `Some bytes are not valid ${encoding.toUpperCase()} and are shown as “\ufffd”.`
    const raw = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
    return { raw, encoding, warnings: [{ code: 'bad-bytes', message }] }
  }
}

function encodingByBom(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function inUtf32(fileName: string): Refusal {
  return new Refusal(
    'bad-encoding',
    `“${fileName}” is in UTF-32, which hardly any program reads. Save it as UTF-8 and import it again.`,
  )
}

/** Share of bytes that no text encoding uses, in the first 64 KB. */
function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, 65_536)
  let controls = 0
  // By index: going through typed arrays with an iterator takes five times as long, and every file comes through here.
  for (let index = 0; index < sample.length; index += 1) {
    const byte = sample[index] ?? 0
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls += 1
  }
  return controls / Math.max(sample.length, 64)
}

function refuseBinary(fileName: string, kind: string | null): void {
  if (kind === null) return
  throw new Refusal(
    'binary-file',
    `“${fileName}” is ${kind}, so there is no plain text in it to read. Save or export the transcript as .txt or .md and import that.`,
  )
}
