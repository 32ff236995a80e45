import type { ParsedTranscript } from '#shared/domain/transcript.ts'
import { structureDraft } from '../structure/index.ts'
import { importerFor } from './registry.ts'

/**
 * Everything an import understands of a file. Pure: nothing is read but the bytes given.
 * Throws `Refusal` when the file cannot be imported.
 */
export function parseTranscript(fileName: string, bytes: Uint8Array): ParsedTranscript {
  return structureDraft(importerFor(fileName).read(fileName, bytes))
}
