import { commandById, runById } from '#renderer/commands/registry.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { newestVersions } from '#renderer/state/transcript-filter.ts'
import { ImportStatus } from '#renderer/panels/imports/import-status.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import './status-bar.css'

export function StatusBar() {
  const count = useLibrary((state) => newestVersions(state.transcripts).length)
  const path = useLibrary((state) => state.path)
  const undo = useLibrary((state) => state.history.undo)
  const connection = useLibrary((state) => state.connection)
  const undoKey = commandById('history.undo')?.shortcuts[0]
  return (
    <footer className="status-bar">
      <span title={path ?? undefined}>{connection === 'ready' ? 'Saved' : 'Not connected'}</span>
      <span>{count === 1 ? '1 transcript' : `${count} transcripts`}</span>
      <span className="status-bar-offline">Offline: nothing leaves this machine</span>
      <ImportStatus />
      {undo !== null && (
        <button type="button" className="status-bar-button status-bar-undo" onClick={() => runById('history.undo')}>
          <span className="status-bar-label">Undo: {undo}</span>
          {undoKey !== undefined && <KeyHint keys={display(undoKey)} />}
        </button>
      )}
    </footer>
  )
}
