import { cancelImports, runningCount } from '#renderer/state/import-files.ts'
import { useImports, type ImportItem } from '#renderer/state/imports-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { runById } from '#renderer/commands/registry.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ImportRow } from './import-row.tsx'
import './imports-dialog.css'

/** What became of each file that was brought in. It may be closed while files are still on their way. */
export function ImportsDialog() {
  const items = useImports((state) => state.items)
  const close = useWorkspace((state) => state.close)
  const running = runningCount(items)
  const done = items.length - running
  const isRunning = running > 0
  return (
    <Dialog
      title={isRunning ? `Importing ${counted(items.length, 'file')}` : 'Import finished'}
      size="large"
      onClose={close}
      foot={
        <>
          {isRunning ? (
            <Button onClick={cancelImports}>Cancel all</Button>
          ) : (
            <Button onClick={() => runById('library.import')}>Import more…</Button>
          )}
          <Button look="primary" onClick={close}>
            {isRunning ? 'Go on working' : 'Done'}
          </Button>
        </>
      }
    >
      <p role="status" className="imports-summary">
        {isRunning ? `${done} of ${items.length} done` : summary(items)}
      </p>
      <div className="imports-bar" aria-hidden>
        <span style={{ width: `${(100 * done) / Math.max(1, items.length)}%` }} />
      </div>
      <ul className="imports-list" aria-label="Files">
        {items.map((item) => (
          <ImportRow key={item.importId} item={item} />
        ))}
      </ul>
    </Dialog>
  )
}

/** "3 imported, 1 there already, 1 refused": only what happened. */
function summary(items: readonly ImportItem[]): string {
  const count = (kind: ImportItem['stage']['kind']) => items.filter((item) => item.stage.kind === kind).length
  const parts = [
    [count('imported'), 'imported'],
    [count('already-there'), 'there already'],
    [count('refused'), 'refused'],
    [count('cancelled'), 'cancelled'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`)
  return said.length === 0 ? 'Nothing was imported.' : said.join(', ')
}
