const PROPERTIES = 'a property list or a link to a page'
/** Property lists are XML, so their first words tell them, not their first bytes. */
const PROPERTY_LIST = /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]{0,100}\?>\s*)?(?:<!DOCTYPE\s+plist\b|<plist[\s>])/i
/** Programs for Windows begin with two letters that texts may begin with too, but no text has such bytes right after. */
// eslint-disable-next-line no-control-regex -- those are the bytes looked for
const WINDOWS_PROGRAM = /^MZ[^]{0,14}[\u0000-\u0008]/

/** Kinds of file that are not text, told by their first bytes, with the name people know them by. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly at: number; readonly name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], at: 0, name: 'a PDF document' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], at: 0, name: 'a ZIP archive or an Office document' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], at: 0, name: 'an empty ZIP archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], at: 0, name: 'an old Word or Excel document' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], at: 0, name: 'a Rich Text document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], at: 0, name: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], at: 0, name: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], at: 0, name: 'a GIF picture' },
  { bytes: [0x1f, 0x8b], at: 0, name: 'a gzip archive' },
  { bytes: [0x42, 0x5a, 0x68], at: 0, name: 'a bzip2 archive' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], at: 0, name: 'an xz archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], at: 0, name: 'a 7-Zip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], at: 0, name: 'a RAR archive' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], at: 0, name: 'a program' },
  { bytes: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74], at: 0, name: PROPERTIES },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], at: 0, name: 'an SQLite database' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, name: 'a video or audio recording' },
  { bytes: [0x49, 0x44, 0x33, 0x03], at: 0, name: 'an audio recording' },
  { bytes: [0x49, 0x44, 0x33, 0x04], at: 0, name: 'an audio recording' },
  { bytes: [0x4f, 0x67, 0x67, 0x53], at: 0, name: 'an audio recording' },
]

/** The name of the binary kind of file the bytes begin like, or null. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const signature of SIGNATURES) {
    if (signature.bytes.every((byte, index) => bytes[signature.at + index] === byte)) return signature.name
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 300))
  if (WINDOWS_PROGRAM.test(head)) return 'a program'
  return PROPERTY_LIST.test(head) ? PROPERTIES : null
}
