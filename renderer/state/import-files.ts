import type { OutputOf } from '#shared/rpc/contract.ts'
import { endsAll, toWireError, type ErrorCode } from '#shared/rpc/errors.ts'
import { tooLarge } from '#shared/domain/file-limits.ts'
import { nextGroup } from '#shared/lib/file-groups.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { costOf, NO_PACE, PaceMeter } from '#shared/lib/pace.ts'
import { isFinished, useImports, type ImportItem, type ImportStage } from './imports-store.ts'
import { endOfImport, showImports } from './import-end.ts'
import { fromArchive, unreadable, type IncomingFile, type RefusedFile } from './incoming-file.ts'
import { noteConnection } from './sync.ts'

type Outcome = OutputOf<'transcripts.importMany'>[number]

/** What each import was made from, so that a file can be tried again. Bytes are read only when its turn comes. */
const held = new Map<string, IncomingFile>()
let waiting: { readonly importId: string; readonly byteLength: number }[] = []
/** Asked of the library, or about to be. */
const running = new Set<string>()
const onTheWay = { groups: 0, bytes: 0 }
/** All files on the list are one step to undo, as far as nothing else is done in between. */
let batchId = ''
let meter = new PaceMeter(0)
let watching: ReturnType<typeof setInterval> | null = null

const PACE_MS = 1000
const CANCEL_AGAIN_MS = 250

/**
 * Brings files in, in order. One file that comes in goes straight to its review; several, and anything refused, are
 * shown in the imports dialog.
 */
export function importFiles(files: readonly IncomingFile[], refused: readonly RefusedFile[] = []): void {
  if (files.length + refused.length === 0) return
  const imports = useImports.getState()
  if (running.size === 0 && waiting.length === 0) {
    imports.clear()
    held.clear()
    batchId = crypto.randomUUID()
  }
  const items = files.map((file) => hold(file))
  const refusals = refused.map(({ fileName, message }) => refusal(fileName, message))
  imports.add([...items, ...refusals])
  if (useImports.getState().items.length > 1 || refused.length > 0) showImports()
  queue(items)
}

/** Brings a refused file in again, or one that was not started, if it is still held. */
export function tryAgain(importId: string): void {
  again((item) => item.importId === importId)
}

/** Brings all in again that were refused and are still held: their bytes are read afresh. */
export function retryRefused(): void {
  again(({ stage }) => stage.kind === 'refused')
}

/** Goes on with what an import that was stopped has left. */
export function continueImport(): void {
  again(({ stage }) => stage.kind === 'not-started')
}

export function canTryAgain(importId: string): boolean {
  return held.has(importId)
}

/** Stops everything that has not been stored yet. What was stored stays. */
export function cancelImports(): void {
  for (const { importId } of waiting.splice(0)) useImports.getState().finish(importId, { kind: 'not-started' })
  if (onTheWay.groups === 0 || useImports.getState().isStopping) return
  useImports.setState({ isStopping: true })
  void callOff()
}

/** Asks again while something is on its way: a call that the library has not heard of yet cannot be called off. */
async function callOff(): Promise<void> {
  while (onTheWay.groups > 0) {
    const calls = [...running].map((importId) => library.call('transcripts.cancelImport', { importId }))
    await Promise.allSettled(calls)
    await new Promise((resolve) => setTimeout(resolve, CANCEL_AGAIN_MS))
  }
}

function hold(file: IncomingFile): ImportItem {
  const importId = crypto.randomUUID()
  held.set(importId, file)
  return { importId, path: file.path, byteLength: file.byteLength, stage: { kind: 'waiting' } }
}

function refusal(path: string, message: string): ImportItem {
  return { importId: crypto.randomUUID(), path, byteLength: 0, stage: { kind: 'refused', message } }
}

function again(isMeant: (item: ImportItem) => boolean): void {
  useImports.getState().flush()
  const items = useImports.getState().items.map((item): ImportItem => {
    const file = held.get(item.importId)
    if (file === undefined || !isFinished(item.stage) || !isMeant(item)) return item
    held.delete(item.importId)
    return hold(file)
  })
  const before = new Set(useImports.getState().items)
  useImports.setState({ items })
  queue(items.filter((item) => !before.has(item)))
}

function queue(items: readonly ImportItem[]): void {
  if (onTheWay.groups === 0 && waiting.length === 0) meter = new PaceMeter(performance.now())
  waiting.push(...items)
  watching ??= setInterval(tellPace, PACE_MS)
  startNext()
}

function tellPace(): void {
  const left = useImports.getState().items.filter(({ stage }) => !isFinished(stage))
  const bytes = left.reduce((sum, item) => sum + item.byteLength, 0)
  useImports.setState({ pace: meter.read(performance.now(), costOf(left.length, bytes)) })
}

function startNext(): void {
  for (let count = nextGroup(waiting, onTheWay); count > 0; count = nextGroup(waiting, onTheWay)) {
    const group = waiting.splice(0, count)
    const bytes = group.reduce((sum, { byteLength }) => sum + byteLength, 0)
    onTheWay.groups += 1
    onTheWay.bytes += bytes
    void carry(group.map(({ importId }) => importId)).finally(() => {
      onTheWay.groups -= 1
      onTheWay.bytes -= bytes
      startNext()
    })
  }
  if (onTheWay.groups > 0 || waiting.length > 0 || watching === null) return
  clearInterval(watching)
  watching = null
  useImports.getState().flush()
  useImports.setState({ isStopping: false, pace: NO_PACE })
  endOfImport()
}

/** Brings one group in; each of its files has its result in the end. */
async function carry(importIds: readonly string[]): Promise<void> {
  const read = (await Promise.all(importIds.map(readBytes))).filter((file) => file !== null)
  const files = read.filter(({ importId }) => !leaveOut(importId))
  if (files.length === 0) return
  for (const { importId } of files) running.add(importId)
  try {
    const outcomes = await library.call('transcripts.importMany', { batchId, files })
    const settled = outcomes.map((outcome, index) => settle(files[index]?.importId ?? '', outcome))
    await Promise.all(settled)
  } catch (error) {
    noteConnection(error)
    const { code, message } = toWireError(error)
    for (const { importId } of files) refuse(importId, code, message)
  } finally {
    for (const { importId } of files) running.delete(importId)
  }
}

/** @returns null for a file that is refused without asking the library. */
async function readBytes(importId: string) {
  const file = held.get(importId)
  if (file === undefined || leaveOut(importId)) return null
  const size = tooLarge(file.fileName, file.byteLength)
  if (size !== null) {
    finish(importId, { kind: 'refused', message: size })
    return null
  }
  useImports.getState().progress(importId, 'reading')
  const bytes = await file.read().catch(() => null)
  if (bytes === null) finish(importId, { kind: 'refused', message: unreadable(file.fileName) })
  return bytes === null ? null : { importId, fileName: file.fileName, bytes }
}

/** @returns true when the import is being stopped and this file is left for another time. */
function leaveOut(importId: string): boolean {
  const { isStopping } = useImports.getState()
  if (isStopping) finish(importId, { kind: 'not-started' })
  return isStopping
}

async function settle(importId: string, outcome: Outcome): Promise<void> {
  if (outcome.outcome === 'refused') refuse(importId, outcome.error.code, outcome.error.message)
  else if (outcome.outcome === 'archive') openArchive(importId, outcome)
  else finish(importId, await titled(importId, outcome))
}

function refuse(importId: string, code: ErrorCode, message: string): void {
  const isLost = code === 'disconnected' || code === 'unauthorised'
  finish(importId, code === 'cancelled' || isLost ? { kind: 'not-started' } : { kind: 'refused', message })
  if (endsAll(code)) cancelImports()
}

/** An archive's place is taken by the files in it. */
function openArchive(importId: string, archive: Extract<Outcome, { readonly outcome: 'archive' }>): void {
  held.delete(importId)
  const items = archive.files.map(({ fileName, bytes }) => hold(fromArchive(fileName, new Uint8Array(bytes))))
  const refused = archive.refused.map(({ fileName, error }) => refusal(fileName, error.message))
  const { isStopping, replace } = useImports.getState()
  if (useImports.getState().items.length === 1) showImports()
  replace(importId, [
    ...items.map((item): ImportItem => (isStopping ? { ...item, stage: { kind: 'not-started' } } : item)),
    ...refused,
  ])
  // Ahead of the others: the list shows them here, and their bytes are held meanwhile.
  if (!isStopping) waiting.unshift(...items)
}

/** The stage of a file that is in, once it has the title a person gave it. */
async function titled(
  importId: string,
  { outcome, transcript, warnings }: Extract<Outcome, { readonly outcome: 'imported' | 'already-there' }>,
): Promise<ImportStage> {
  const wanted = held.get(importId)?.title ?? null
  const { title } = transcript.metadata
  held.delete(importId)
  const isRenamed = outcome === 'imported' && wanted !== null && wanted !== title
  const shown = isRenamed
    ? await library.call('transcripts.updateMetadata', { id: transcript.id, patch: { title: wanted } }).then(
        (renamed) => renamed.metadata.title,
        () => title,
      )
    : title
  return { kind: outcome, transcriptId: transcript.id, title: shown, warnings }
}

function finish(importId: string, stage: ImportStage): void {
  const file = held.get(importId)
  if (stage.kind !== 'not-started') meter.count(file?.byteLength ?? 0)
  useImports.getState().finish(importId, stage)
}
