import type { ParsedTranscript } from '#shared/domain/transcript.ts'
import { structureDraft } from './structure/index.ts'
import { refuseUnreadable } from './importers/readable.ts'
import { importerFor } from './importers/registry.ts'

/**
 * Everything an import understands of a file. Pure: nothing is read but the bytes given.
 * Rejects with a `Refusal` when the file cannot be imported.
 */
export async function parseTranscript(fileName: string, bytes: Uint8Array): Promise<ParsedTranscript> {
  const draft = await importerFor(fileName, bytes).read(fileName, bytes)
  refuseUnreadable(fileName, draft.text)
  return structureDraft(draft)
}
