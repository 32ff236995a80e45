import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { beginReplacing } from '#renderer/state/replace-file.ts'
import { counted } from '#renderer/state/wording.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Command } from './command.ts'
import { theOne } from './library-commands.ts'

const workspace = () => useWorkspace.getState()

/** The transcript a command is about: read, selected in the list, or under review. */
function meant(): TranscriptSummary | null {
  const { place } = workspace()
  const id = place.kind === 'versions' ? place.transcriptId : theOne()
  return useLibrary.getState().transcripts.find((transcript) => transcript.id === id) ?? null
}

/** The version people read now. */
function newestId(transcript: TranscriptSummary): TranscriptId {
  return transcript.version?.newerId ?? transcript.id
}

/** Bringing newer versions in, and the ways to them. */
export const versionCommands: readonly Command[] = [
  {
    id: 'versions.replace',
    label: 'Replace with a newer version…',
    group: 'Library',
    shortcuts: [],
    when: () => {
      const transcript = meant()
      return transcript !== null && (transcript.version?.newerId ?? null) === null
    },
    run: () => {
      const transcript = meant()
      if (transcript === null) return
      beginReplacing()
      workspace().open({ kind: 'replace', transcriptId: transcript.id })
    },
  },
  {
    id: 'versions.review',
    label: () => {
      const waiting = waitingFor(meant())
      return waiting === 0
        ? 'Review passages of older versions'
        : `Review ${counted(waiting, 'passage')} of older versions`
    },
    group: 'Library',
    shortcuts: [],
    when: () => workspace().place.kind !== 'versions' && (meant()?.version ?? null) !== null,
    run: () => {
      const transcript = meant()
      if (transcript !== null) workspace().goTo({ kind: 'versions', transcriptId: newestId(transcript) })
    },
  },
  {
    id: 'versions.newest',
    label: 'Go to the newest version',
    group: 'Go',
    shortcuts: [],
    when: () => (meant()?.version?.newerId ?? null) !== null,
    run: () => {
      const transcript = meant()
      if (transcript !== null) workspace().goTo({ kind: 'reader', transcriptId: newestId(transcript), at: null })
    },
  },
]

/** How many passages wait in the queue of a transcript's newest version. */
function waitingFor(transcript: TranscriptSummary | null): number {
  if (transcript === null) return 0
  const newest = useLibrary.getState().transcripts.find((other) => other.id === newestId(transcript))
  return newest?.version?.waiting ?? 0
}
