import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'
import { parseTranscript } from './parse.ts'
import type { PreparedImport, UnderstoodFile } from './stores/imported.ts'
import { foldForIndex } from './stores/search-text.ts'
import { sha256 } from './stores/sha256.ts'

const compress = promisify(zstdCompress)

/**
 * Reads and understands one file. Pure and slow: it runs in a parser worker, which may be killed at any moment. So
 * nothing here may use zlib: a thread killed while it makes a compressor takes the whole process with it.
 * @throws Refusal when the file cannot be imported.
 */
export async function understandFile(fileName: string, bytes: Uint8Array): Promise<UnderstoodFile> {
  const parsed = await parseTranscript(fileName, bytes)
  return {
    parsed,
    fileName,
    sha256: sha256(bytes),
    textSha256: sha256(parsed.text),
    byteLength: bytes.byteLength,
    indexText: foldForIndex(parsed.text),
  }
}

/** Level 1 takes half the time of zstd's usual 3, and a twentieth more space. */
const FAST = { [constants.ZSTD_c_compressionLevel]: 1 }

/** Makes a file ready to be stored. The work is done beside this thread, which must not be one that is killed. */
export async function packOriginal(understood: UnderstoodFile, bytes: Uint8Array): Promise<PreparedImport> {
  return { ...understood, original: await compress(bytes, { pledgedSrcSize: bytes.byteLength, params: FAST }) }
}
