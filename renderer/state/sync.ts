import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { currentTransport, library } from '#renderer/rpc/library-client.ts'
import { coalesce } from './coalesce.ts'
import { isFinished, useImports } from './imports-store.ts'
import { keepEqual } from './keep-equal.ts'
import { useLibrary } from './library-store.ts'
import { rememberWorkspace, restoreWorkspace, whereItWasLeft } from './remember-workspace.ts'
import { unsavedSettings } from './unsaved-settings.ts'

/** Fills the cache and keeps it in step with the library from now on. */
export async function startSync(): Promise<void> {
  currentTransport().subscribe((event) => void onEvent(event))
  const left = whereItWasLeft()
  await loadEverything(async (transcripts) => restoreWorkspace(await left, transcripts))
  rememberWorkspace()
}

/** Reads everything the first screen needs. Also the way back after a lost connection. */
export async function loadEverything(
  beforeItShows?: (transcripts: readonly TranscriptSummary[]) => Promise<void>,
): Promise<void> {
  try {
    const [info, transcripts, bin, tags, history, settings] = await Promise.all([
      library.call('library.info', {}),
      library.call('transcripts.list', { bin: false }),
      library.call('transcripts.list', { bin: true }),
      library.call('codebook.read', {}),
      library.call('history.state', {}),
      library.call('settings.read', {}),
    ])
    await beforeItShows?.(transcripts)
    useLibrary.setState({ path: info.path, transcripts, bin, tags, history, settings, connection: 'ready' })
  } catch (error) {
    noteConnection(error)
  }
}

/** Sees from an error whether the way to the library is lost. */
export function noteConnection(error: unknown): void {
  if (!(error instanceof EarmarkError)) return
  if (error.code === 'unauthorised' || error.code === 'disconnected') useLibrary.setState({ connection: error.code })
}

/** Reads a transcript with its passages into the cache, unless it is there. @throws EarmarkError `not-found`. */
export async function openDocument(id: TranscriptId): Promise<void> {
  const { documents, passages } = useLibrary.getState()
  if (documents[id] !== undefined && passages[id] !== undefined) return
  await refreshDocument(id, true)
}

/** The text is shown as soon as it is there: its first words need not wait for thousands of passages. */
async function reloadDocument(id: TranscriptId): Promise<void> {
  await Promise.all([reloadText(id), reloadPassages(id)])
}

async function reloadText(id: TranscriptId): Promise<void> {
  const document = await library.call('transcripts.read', { id })
  useLibrary.setState((state) => ({ documents: { ...state.documents, [id]: document } }))
}

async function reloadPassages(id: TranscriptId): Promise<void> {
  const list = await library.call('passages.list', { transcriptId: id })
  useLibrary.setState((state) => ({ passages: { ...state.passages, [id]: list } }))
}

async function onEvent(event: LibraryEvent): Promise<void> {
  if (event.kind === 'import-progress') {
    useImports.getState().progress(event.importId, event.stage)
    return
  }
  // The stream is back before anybody asked again: so is the way to the library.
  if (useLibrary.getState().connection === 'disconnected') await loadEverything()
  useLibrary.setState({ history: { undo: event.undo, redo: event.redo } })
  try {
    await Promise.all([
      event.transcripts ? reloadLists() : null,
      event.codebook ? reloadTags() : null,
      event.settings ? reloadSettings() : null,
      ...touchedDocuments(event.transcriptIds).map((id) => refreshDocument(id, event.documents)),
    ])
  } catch (error) {
    noteConnection(error)
  }
}

/** Open documents among those an event names; all of them when it names none in particular. */
function touchedDocuments(ids: readonly TranscriptId[] | null): readonly TranscriptId[] {
  return [...refreshers.keys()].filter((id) => ids === null || ids.includes(id))
}

/** Open transcripts to be read again; true when more than their passages may have changed. */
const stale = new Map<TranscriptId, boolean>()
/** One for each transcript that is open, or being read to be opened: a change may come before the first answer. */
const refreshers = new Map<TranscriptId, () => Promise<void>>()

/** Reads a transcript again, one reading at a time, so that an older answer never takes the place of a newer one. */
function refreshDocument(id: TranscriptId, wholly: boolean): Promise<void> {
  stale.set(id, wholly || stale.get(id) === true)
  const refresh = refreshers.get(id) ?? coalesce(() => readAgain(id))
  refreshers.set(id, refresh)
  return refresh()
}

/** Passages change often and the text never does: the document itself is read again only when its metadata may have changed. */
async function readAgain(id: TranscriptId): Promise<void> {
  const wholly = stale.get(id) === true
  stale.delete(id)
  if (wholly) {
    await reloadDocument(id).catch((error: unknown) => {
      // Gone for good (the bin was emptied): what cannot be read is forgotten, so nothing stale is shown.
      if (error instanceof EarmarkError && error.code === 'not-found') forgetDocument(id)
      throw error
    })
    return
  }
  await reloadPassages(id)
}

function forgetDocument(id: TranscriptId): void {
  refreshers.delete(id)
  useLibrary.setState((state) => {
    const { [id]: _document, ...documents } = state.documents
    const { [id]: _passages, ...passages } = state.passages
    return { documents, passages }
  })
}

// A folder of files brings an event for each few of them.
const reloadLists = coalesce(async () => {
  const started = performance.now()
  const [transcripts, bin] = await Promise.all([
    library.call('transcripts.list', { bin: false }),
    library.call('transcripts.list', { bin: true }),
  ])
  useLibrary.setState((state) => ({
    transcripts: keepEqual(state.transcripts, transcripts),
    bin: keepEqual(state.bin, bin),
  }))
  await rest(started)
})

const reloadTags = coalesce(async () => {
  const started = performance.now()
  const tags = await library.call('codebook.read', {})
  useLibrary.setState((state) => ({ tags: keepEqual(state.tags, tags) }))
  await rest(started)
})

/** The least time between two readings while files come in, in milliseconds. */
const REST_MS = 600
/** How much longer than reading and drawing a list the pause after it is. */
const REST_SHARE = 6

/** While files come in, lists fill in steps: whoever works meanwhile must not wait for each of them to be drawn. */
async function rest(started: number): Promise<void> {
  if (!useImports.getState().items.some(({ stage }) => !isFinished(stage))) return
  const pause = Math.max(REST_MS, REST_SHARE * (performance.now() - started))
  await new Promise((resolve) => setTimeout(resolve, pause))
}

async function reloadSettings(): Promise<void> {
  const settings = await library.call('settings.read', {})
  useLibrary.setState({ settings: { ...settings, ...unsavedSettings() } })
}
