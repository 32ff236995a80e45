import type { SavedPlace, Workspace } from '#shared/domain/workspace.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { useLibrary } from './library-store.ts'
import { libraryView } from './list-view.ts'
import { noteConnection } from './sync.ts'
import { type Place, useWorkspace } from './workspace-store.ts'

/** How long things must rest before they are written down, in milliseconds. */
const REST_MS = 400

/** Goes back to where the workbench was left, unless somebody has gone elsewhere meanwhile, and remembers from now on. */
export async function rememberWorkspace(): Promise<void> {
  const start = useWorkspace.getState().place
  try {
    const saved = await library.call('workspace.read', {})
    if (saved !== null) restore(saved, start)
  } catch (error) {
    noteConnection(error)
    return
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      library.call('workspace.save', workspace()).catch(noteConnection)
    }, REST_MS)
  }
  useWorkspace.subscribe((state, before) => {
    if (state.place !== before.place) later()
  })
  libraryView.subscribe((state, before) => {
    if (LOOKS.some((look) => state[look] !== before[look])) later()
  })
}

const LOOKS = ['sortedBy', 'descending', 'text', 'kind'] as const

function workspace(): Workspace {
  const { sortedBy, descending, text, kind } = libraryView.getState()
  return { place: saved(useWorkspace.getState().place), list: { sortedBy, descending, text, kind } }
}

/** A review of versions is come back to from the transcript it belongs to. */
function saved(place: Place): SavedPlace {
  if (place.kind !== 'versions') return place
  return { kind: 'reader', transcriptId: place.transcriptId, at: null, side: 'left', beside: null }
}

function restore({ place, list }: Workspace, start: Place): void {
  libraryView.setState(list)
  const { place: now, goTo } = useWorkspace.getState()
  if (now !== start || place.kind === 'library') return
  const known = new Set(useLibrary.getState().transcripts.map(({ id }) => id))
  if (place.kind !== 'reader') goTo(place)
  else if (known.has(place.transcriptId)) {
    // The reading position says better where one was than the passage one once came for.
    const beside = place.beside !== null && known.has(place.beside) ? place.beside : null
    goTo({ ...place, at: null, beside })
  }
}
