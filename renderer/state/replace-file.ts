import { create } from 'zustand'
import { tooLarge } from '#shared/domain/file-limits.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { EarmarkError, toWireError } from '#shared/rpc/errors.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { showInfo } from './act.ts'
import { unreadable, type IncomingFile, type RefusedFile } from './incoming-file.ts'
import { noteConnection } from './sync.ts'
import { useWorkspace } from './workspace-store.ts'

/** What becomes of the file that is to replace a transcript. */
export type Replacement =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly importId: string; readonly fileName: string }
  | { readonly kind: 'refused'; readonly message: string }

export const useReplacement = create<Replacement>()(() => ({ kind: 'choosing' }))

const set = (replacement: Replacement) => useReplacement.setState(replacement, true)

/** A file on its way in. */
interface Run {
  readonly importId: string
  /** Called off: nobody waits for what becomes of it. */
  isStopped: boolean
  /** The library has it; before, there is only the file to read. */
  isSent: boolean
}

let running: Run | null = null

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
  const size = tooLarge(file.fileName, file.byteLength)
  if (size !== null) {
    set({ kind: 'refused', message: size })
    return
  }
  const run: Run = { importId: crypto.randomUUID(), isStopped: false, isSent: false }
  running = run
  set({ kind: 'reading', importId: run.importId, fileName: file.fileName })
  const end = (replacement: Replacement) => {
    if (running !== run) return
    running = null
    set(replacement)
  }
  const bytes = await file.read().catch(() => null)
  if (run.isStopped) return
  if (bytes === null) {
    end({ kind: 'refused', message: unreadable(file.fileName) })
    return
  }
  run.isSent = true
  try {
    const { fileName } = file
    const answer = await library.call('versions.replace', { id, importId: run.importId, fileName, bytes })
    const passages = Object.values(answer.found).reduce((sum, count) => sum + count, 0)
    end({ kind: 'choosing' })
    const isHere = arrive(id, answer.transcript.id, { passages, isStopped: run.isStopped })
    const [warning] = answer.warnings
    if (!isHere) showInfo(cameAllTheSame(fileName), 'history.undo')
    else if (warning !== undefined) showInfo(warning, 'history.undo')
    else if (passages === 0) showInfo('The newer version is here. Nothing was marked on the older one.', 'history.undo')
  } catch (error) {
    noteConnection(error)
    const isCancelled = run.isStopped || (error instanceof EarmarkError && error.code === 'cancelled')
    end(isCancelled ? { kind: 'choosing' } : { kind: 'refused', message: toWireError(error).message })
  }
}

/** Calls off what is on its way: another file can be chosen, or the dialog closed. */
export function cancelReplacing(): void {
  const run = running
  if (run === null) return
  running = null
  run.isStopped = true
  set({ kind: 'choosing' })
  // One that is stored by now has nothing to cancel: its own answer says what became of it.
  if (run.isSent) library.call('transcripts.cancelImport', { importId: run.importId }).catch(noteConnection)
}

/** Goes where a newer version is reviewed or read. @returns false when nobody waits for it there any more. */
function arrive(
  olderId: TranscriptId,
  newerId: TranscriptId,
  { passages, isStopped }: { readonly passages: number; readonly isStopped: boolean },
): boolean {
  const { dialog, place, close, goTo } = useWorkspace.getState()
  const isOpen = dialog?.kind === 'replace' && dialog.transcriptId === olderId
  // It has its newer version now, and cannot be given another.
  if (isOpen) close()
  if (isStopped || !isOpen) return false
  if (passages > 0) goTo({ kind: 'versions', transcriptId: newerId })
  else if (place.kind === 'reader') goTo({ kind: 'reader', transcriptId: newerId, at: null })
  return true
}

const cameAllTheSame = (fileName: string): string =>
  `“${fileName}” had come in as the newer version before it could be stopped. Undo puts it away again.`
