import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import { counted } from '#shared/lib/counted.ts'
import type { WireError } from '#shared/rpc/errors.ts'
import type { ParsedInputOf } from '#shared/rpc/contract.ts'
import type { Labelled, ReadContext, SlowStep, SlowSteps, WriteContext } from '../context.ts'
import { type LeftOut, SeveralTranscripts, type UnpackedFile } from '../importers/several-transcripts.ts'
import type { ImportDesk } from '../imports.ts'
import { explained } from '../replies.ts'
import { insertBinned, type PreparedImport } from '../stores/imported.ts'
import { indexTranscript } from '../stores/index-rows.ts'
import { pauseRecording, resumeRecording } from '../stores/history.ts'
import { sha256 } from '../stores/sha256.ts'
import { findBySha256, readSummary, setBinned } from '../stores/transcripts.ts'

interface ImportResult {
  readonly outcome: 'imported' | 'already-there'
  readonly transcript: TranscriptSummary
  readonly warnings: readonly string[]
}

type Preparing = ReadContext & { readonly imports: ImportDesk }

export const importTranscript: SlowStep<'transcripts.import'> = { prepare: prepareOne }

export const importTranscripts: SlowSteps<'transcripts.importMany'> = {
  runEach(context, { batchId, files }) {
    const batch = { id: batchId, labelFor: (count: number) => `Import ${counted(count, 'transcript')}` }
    // The first of several copies is the one that comes in, however long each takes to be read.
    const copies = new Map<string, Promise<Outcome>>()
    const bring = async (file: IncomingFile, hash: string, before: Promise<Outcome> | undefined): Promise<Outcome> => {
      try {
        if (before !== undefined) await before
        return await context.commit({ write: await prepareOne(context, file, hash), batch })
      } catch (error) {
        if (error instanceof SeveralTranscripts)
          return { outcome: 'archive', files: error.files, refused: error.refused }
        return { outcome: 'refused', error: explained(error, 'transcripts.importMany', context.path) }
      }
    }
    return Promise.all(
      files.map((file) => {
        const hash = sha256(file.bytes)
        const outcome = bring(file, hash, copies.get(hash))
        copies.set(hash, outcome)
        return outcome
      }),
    )
  },
}

type IncomingFile = ParsedInputOf<'transcripts.import'>

type Outcome =
  | ImportResult
  | { readonly outcome: 'refused'; readonly error: WireError }
  | { readonly outcome: 'archive'; readonly files: readonly UnpackedFile[]; readonly refused: readonly LeftOut[] }

async function prepareOne(
  { db, imports }: Preparing,
  { importId, fileName, bytes }: IncomingFile,
  hash = sha256(bytes),
): Promise<(context: WriteContext) => Labelled<ImportResult>> {
  const prepared = findBySha256(db, hash) === null ? await imports.read(importId, fileName, bytes) : null
  return (context) => {
    // Looked up again: another import of the same bytes may have come first.
    const there = findBySha256(context.db, hash)
    if (there !== null) return alreadyThere(context, there, fileName)
    if (prepared === null) throw new Error('The transcript was deleted while it was imported again.')
    const value = storeImport(context, prepared)
    return { label: `Import “${value.transcript.metadata.title}”`, value }
  }
}

/** Stores a new transcript. Undo is told only of its way out of the bin. */
export function storeImport(context: WriteContext, prepared: PreparedImport): ImportResult {
  const { db, now } = context
  const step = pauseRecording(db)
  const { id, seq } = insertBinned(db, prepared, now)
  resumeRecording(db, step)
  setBinned(db, [id], null)
  context.atEnd(() => {
    indexTranscript(db, seq, prepared.indexText)
  })
  return {
    outcome: 'imported',
    transcript: readSummary(db, id),
    warnings: prepared.parsed.warnings.map((warning) => warning.message),
  }
}

function alreadyThere({ db }: WriteContext, there: TranscriptSummary, fileName: string) {
  const { title } = there.metadata
  const label = `Take “${title}” out of the bin`
  if (there.binnedAt === null) {
    const warning = `“${fileName}” is in the library already, as “${title}”.`
    return { label, value: { outcome: 'already-there' as const, transcript: there, warnings: [warning] } }
  }
  setBinned(db, [there.id], null)
  const warning = `“${fileName}” was imported before and lay in the bin as “${title}”; it has been taken out.`
  const transcript = readSummary(db, there.id)
  return { label, value: { outcome: 'already-there' as const, transcript, warnings: [warning] } }
}
