import { EarmarkError, toWireError } from '#shared/rpc/errors.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { isFinished, useImports, type ImportItem, type ImportStage } from './imports-store.ts'
import { tooLarge, unreadable, type IncomingFile, type RefusedFile } from './incoming-file.ts'
import { only } from './list-selection.ts'
import { libraryView } from './list-view.ts'
import { noteConnection } from './sync.ts'
import { useWorkspace } from './workspace-store.ts'

/** How many files are on their way at the same time: one is read while the other is stored. */
const AT_ONCE = 2

/** What each import was made from, so that a refused file can be tried again. Bytes are read only when its turn comes. */
const held = new Map<string, IncomingFile>()
const waiting: string[] = []
const running = new Set<string>()
const cancelled = new Set<string>()

/**
 * Brings files in, in order. One file that comes in goes straight to its review; several, and anything refused, are
 * shown in the imports dialog.
 */
export function importFiles(files: readonly IncomingFile[], refused: readonly RefusedFile[] = []): void {
  const imports = useImports.getState()
  if (running.size === 0 && waiting.length === 0) {
    imports.clear()
    held.clear()
  }
  const items = files.map((file) => hold(file))
  imports.add(items)
  imports.add(
    refused.map(({ fileName, message }) => ({
      importId: crypto.randomUUID(),
      fileName,
      stage: { kind: 'refused', message },
    })),
  )
  waiting.push(...items.map((item) => item.importId))
  if (useImports.getState().items.length > 1 || refused.length > 0) showImports()
  startNext()
}

/** Brings a refused or cancelled file in again, if it is still held. */
export function tryAgain(importId: string): void {
  const file = held.get(importId)
  if (file === undefined) return
  held.delete(importId)
  const item = hold(file)
  useImports.getState().replace(importId, item)
  waiting.push(item.importId)
  startNext()
}

export function canTryAgain(importId: string): boolean {
  return held.has(importId)
}

/** Stops everything that has not been stored yet. What was stored stays. */
export function cancelImports(): void {
  for (const importId of waiting.splice(0)) useImports.getState().finish(importId, { kind: 'cancelled' })
  for (const importId of running) {
    cancelled.add(importId)
    // An import that is done by now has nothing to cancel; its own answer says what became of it.
    library.call('transcripts.cancelImport', { importId }).catch(noteConnection)
  }
}

function hold(file: IncomingFile): ImportItem {
  const importId = crypto.randomUUID()
  held.set(importId, file)
  return { importId, fileName: file.fileName, stage: { kind: 'waiting' } }
}

function startNext(): void {
  while (running.size < AT_ONCE) {
    const importId = waiting.shift()
    if (importId === undefined) return
    running.add(importId)
    void carry(importId)
  }
}

async function carry(importId: string): Promise<void> {
  const stage = await bringIn(importId)
  running.delete(importId)
  cancelled.delete(importId)
  if (stage.kind === 'imported' || stage.kind === 'already-there') held.delete(importId)
  useImports.getState().finish(importId, stage)
  afterOne(stage)
  startNext()
}

async function bringIn(importId: string): Promise<ImportStage> {
  const file = held.get(importId)
  if (file === undefined) return { kind: 'cancelled' }
  const size = tooLarge(file)
  if (size !== null) return { kind: 'refused', message: size }
  useImports.getState().progress(importId, 'reading')
  const bytes = await file.read().catch(() => null)
  if (bytes === null) return { kind: 'refused', message: unreadable(file.fileName) }
  if (cancelled.has(importId)) return { kind: 'cancelled' }
  try {
    const { outcome, transcript, warnings } = await library.call('transcripts.import', {
      importId,
      fileName: file.fileName,
      bytes,
    })
    const isRenamed = outcome === 'imported' && file.title !== null && file.title !== transcript.metadata.title
    const titled = isRenamed
      ? await library.call('transcripts.updateMetadata', { id: transcript.id, patch: { title: file.title } })
      : transcript
    return { kind: outcome, transcriptId: titled.id, title: titled.metadata.title, warnings }
  } catch (error) {
    noteConnection(error)
    if (error instanceof EarmarkError && error.code === 'cancelled') return { kind: 'cancelled' }
    return { kind: 'refused', message: toWireError(error).message }
  }
}

function afterOne(stage: ImportStage): void {
  const { items } = useImports.getState()
  const { dialog, open } = useWorkspace.getState()
  const isAlone = items.length === 1
  // Back in the list, the keyboard stands on what has just come in.
  if (stage.kind === 'imported') libraryView.setState({ selection: only(stage.transcriptId) })
  if (stage.kind === 'imported' && isAlone && (dialog === null || dialog.kind === 'imports'))
    open({ kind: 'review', transcriptId: stage.transcriptId })
  else if (stage.kind === 'refused' || (isAlone && stage.kind === 'already-there')) showImports()
}

/** Opens the imports dialog, unless a person is in the middle of another one. */
function showImports(): void {
  const { dialog, open } = useWorkspace.getState()
  if (dialog === null || dialog.kind === 'paste') open({ kind: 'imports' })
}

/** Imports that have not finished yet. */
export function runningCount(items: readonly ImportItem[]): number {
  return items.filter((item) => !isFinished(item.stage)).length
}
