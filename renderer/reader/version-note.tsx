import { History, MapPin } from 'lucide-react'
import { commandById, runById } from '#renderer/commands/registry.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useVersions } from '#renderer/state/versions-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import type { TranscriptId } from '#shared/domain/ids.ts'
import './version-note.css'

/** What one must know of the version that is open: that it is an older one, or that a passage is looking for its place. */
export function VersionNote({ id }: { readonly id: TranscriptId }) {
  const isOlder = useLibrary((state) => {
    const version = state.transcripts.find((known) => known.id === id)?.version ?? null
    return version !== null && version.newerId !== null
  })
  const words = useVersions((state) => (state.placing?.transcriptId === id ? state.placing.words : null))
  if (words !== null) return <PlacingNote words={words} />
  if (!isOlder) return null
  return (
    <div className="version-note" role="note">
      <History size={16} aria-hidden />
      <p className="version-note-text">
        <strong>This is an older version.</strong> It stays as it was read; there is a newer one.
      </p>
      <button type="button" className="version-note-action" onClick={() => runById('versions.newest')}>
        Go to the newest version
      </button>
    </div>
  )
}

function PlacingNote({ words }: { readonly words: string }) {
  const hasSelection = useWorkspace((state) => state.selection !== null)
  const key = commandById('versions.placeHere')?.shortcuts[0]
  const line = words.replaceAll(/\s+/gu, ' ').trim()
  return (
    <section className="version-note version-note-placing" aria-label="Choose the place of a passage">
      <MapPin size={16} aria-hidden />
      <p className="version-note-text">
        Select the new place of <q className="reading">{line.length > 140 ? `${line.slice(0, 139)}…` : line}</q>
      </p>
      <span className="version-note-actions">
        <Button look="primary" disabled={!hasSelection} onClick={() => runById('versions.placeHere')}>
          Place it here
          {key !== undefined && <KeyHint keys={display(key)} />}
        </Button>
        <Button
          onClick={() => {
            useWorkspace.getState().select(null)
            runById('versions.stopPlacing')
          }}
        >
          Back to the review
        </Button>
      </span>
    </section>
  )
}
