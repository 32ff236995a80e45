import { create } from 'zustand'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { EarmarkError, toWireError } from '#shared/rpc/errors.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { showInfo } from './act.ts'
import { tooLarge, unreadable, type IncomingFile, type RefusedFile } from './incoming-file.ts'
import { noteConnection } from './sync.ts'
import { useWorkspace } from './workspace-store.ts'

/** What becomes of the file that is to replace a transcript. */
export type Replacement =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly importId: string; readonly fileName: string }
  | { readonly kind: 'refused'; readonly message: string }

export const useReplacement = create<Replacement>()(() => ({ kind: 'choosing' }))

const set = (replacement: Replacement) => useReplacement.setState(replacement, true)

/** Starts from a clean sheet: the dialog was opened. */
export function beginReplacing(): void {
  set({ kind: 'choosing' })
}

/** Brings a file in as the newer version of a transcript, and goes where its passages are reviewed. */
export async function replaceWith(
  id: TranscriptId,
  files: readonly IncomingFile[],
  refused: readonly RefusedFile[] = [],
): Promise<void> {
  const [file] = files
  const [cannot] = refused
  if (cannot !== undefined && file === undefined) set({ kind: 'refused', message: cannot.message })
  if (file === undefined || useReplacement.getState().kind === 'reading') return
  if (files.length > 1) {
    set({ kind: 'refused', message: 'A transcript is replaced with one file. Choose or drop one.' })
    return
  }
  const size = tooLarge(file)
  if (size !== null) {
    set({ kind: 'refused', message: size })
    return
  }
  const importId = crypto.randomUUID()
  set({ kind: 'reading', importId, fileName: file.fileName })
  const bytes = await file.read().catch(() => null)
  if (bytes === null) {
    set({ kind: 'refused', message: unreadable(file.fileName) })
    return
  }
  try {
    const { fileName } = file
    const answer = await library.call('versions.replace', { id, importId, fileName, bytes })
    const passages = Object.values(answer.found).reduce((sum, count) => sum + count, 0)
    arrive(id, answer.transcript.id, passages)
    const [warning] = answer.warnings
    if (warning !== undefined) showInfo(warning, 'history.undo')
    else if (passages === 0) showInfo('The newer version is here. Nothing was marked on the older one.', 'history.undo')
  } catch (error) {
    noteConnection(error)
    const isCancelled = error instanceof EarmarkError && error.code === 'cancelled'
    set(isCancelled ? { kind: 'choosing' } : { kind: 'refused', message: toWireError(error).message })
  }
}

export function cancelReplacing(): void {
  const replacement = useReplacement.getState()
  // One that is stored by now has nothing to cancel: its own answer says what became of it.
  if (replacement.kind === 'reading')
    library.call('transcripts.cancelImport', { importId: replacement.importId }).catch(noteConnection)
}

function arrive(olderId: TranscriptId, newerId: TranscriptId, passages: number): void {
  const { dialog, place, close, goTo } = useWorkspace.getState()
  set({ kind: 'choosing' })
  const isHere = dialog?.kind === 'replace' && dialog.transcriptId === olderId
  if (!isHere) return
  close()
  if (passages > 0) goTo({ kind: 'versions', transcriptId: newerId })
  else if (place.kind === 'reader') goTo({ kind: 'reader', transcriptId: newerId, at: null })
}
