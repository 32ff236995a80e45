import { zstdCompressSync } from 'node:zlib'
import { parseTranscript } from './importers/parse.ts'
import type { PreparedImport } from './stores/imported.ts'
import { foldForIndex } from './stores/search-text.ts'
import { sha256 } from './stores/sha256.ts'

/**
 * Reads and understands one file and makes all of it ready to be stored. Pure and slow: it runs in a parser worker.
 * @throws Refusal when the file cannot be imported.
 */
export async function prepareImport(fileName: string, bytes: Uint8Array): Promise<PreparedImport> {
  const parsed = await parseTranscript(fileName, bytes)
  return {
    parsed,
    fileName,
    sha256: sha256(bytes),
    textSha256: sha256(parsed.text),
    byteLength: bytes.byteLength,
    original: zstdCompressSync(bytes),
    indexText: foldForIndex(parsed.text),
  }
}
