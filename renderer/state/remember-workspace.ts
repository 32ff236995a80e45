import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import type { SavedPlace, Workspace } from '#shared/domain/workspace.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { libraryView } from './list-view.ts'
import { type Place, useWorkspace } from './workspace-store.ts'

/** How long things must rest before they are written down, in milliseconds. */
const REST_MS = 400

/** Where the workbench was left; null when it never was, or when the library cannot say. */
export async function whereItWasLeft(): Promise<Workspace | null> {
  try {
    return await library.call('workspace.read', {})
  } catch {
    // What else is asked at the start tells people that the library does not answer.
    return null
  }
}

/** Notes where one is from now on, once it has rested. */
export function rememberWorkspace(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      library.call('workspace.save', workspace()).catch(() => null)
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

/** Goes back to where the workbench was left, as far as its transcripts are still there. */
export function restoreWorkspace(left: Workspace | null, transcripts: readonly TranscriptSummary[]): void {
  if (left === null) return
  const { place, list } = left
  libraryView.setState(list)
  if (place.kind === 'library') return
  const { goTo } = useWorkspace.getState()
  const known = new Set(transcripts.map(({ id }) => id))
  if (place.kind !== 'reader') goTo(place)
  else if (known.has(place.transcriptId)) {
    // The reading position says better where one was than the passage one once came for.
    const beside = place.beside !== null && known.has(place.beside) ? place.beside : null
    goTo({ ...place, at: null, beside })
  }
}
