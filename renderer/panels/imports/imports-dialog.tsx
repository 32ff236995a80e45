import { useMemo, useState } from 'react'
import { commandById, runById } from '#renderer/commands/registry.ts'
import { countStages, useImports } from '#renderer/state/imports-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ImportList } from './import-list.tsx'
import { ImportProgress } from './import-progress.tsx'
import { ImportResults, isShown, type Shown } from './import-results.tsx'
import './imports-dialog.css'

/** With fewer files, one sees what is what without a filter. */
const WORTH_FILTERING = 5

/** What became of each file that was brought in. It may be put aside while files are still on their way. */
export function ImportsDialog() {
  const items = useImports((state) => state.items)
  const isStopping = useImports((state) => state.isStopping)
  const close = useWorkspace((state) => state.close)
  const [wanted, setShown] = useState<Shown>('all')
  const counts = countStages(items)
  const isRunning = counts.unfinished > 0
  const isMany = items.length >= WORTH_FILTERING
  const shown = isMany ? wanted : 'all'
  const listed = useMemo(() => items.filter((item) => isShown(item, shown)), [items, shown])
  return (
    <Dialog
      title={title(isRunning, counts.notStarted > 0, items.length)}
      size="large"
      onClose={close}
      foot={
        <>
          {isRunning ? (
            <Button disabled={isStopping} onClick={() => runById('imports.stop')}>
              Stop
            </Button>
          ) : (
            <AfterwardsButtons isMany={isMany} />
          )}
          <Button look="primary" data-initial-focus onClick={close}>
            {isRunning ? 'Go on working' : 'Done'}
          </Button>
        </>
      }
    >
      <div className="imports">
        <ImportProgress />
        {isMany ? (
          <ImportResults counts={counts} shown={shown} onShow={setShown} />
        ) : (
          <div className="imports-bar" aria-hidden>
            <span style={{ width: `${(100 * (items.length - counts.unfinished)) / Math.max(1, items.length)}%` }} />
          </div>
        )}
        {listed.length === 0 && <p className="imports-none">No file is left here. Choose another result above.</p>}
        <ImportList items={listed} />
      </div>
    </Dialog>
  )
}

function title(isRunning: boolean, isStopped: boolean, count: number): string {
  if (isRunning) return `Importing ${counted(count, 'file')}`
  return isStopped ? 'Import stopped' : 'Import finished'
}

/** What may be done once nothing is on its way: only what there is something to do with. */
function AfterwardsButtons({ isMany }: { readonly isMany: boolean }) {
  return (
    <>
      {isMany && (
        <>
          <Button look="quiet" onClick={() => runById('imports.copyReport')}>
            Copy report
          </Button>
          <Button look="quiet" className="imports-save" onClick={() => runById('imports.saveReport')}>
            Save report…
          </Button>
        </>
      )}
      {commandById('imports.retryRefused')?.when() === true && (
        <Button onClick={() => runById('imports.retryRefused')}>Try the refused again</Button>
      )}
      {commandById('imports.continue')?.when() === true ? (
        <Button onClick={() => runById('imports.continue')}>Continue</Button>
      ) : (
        <Button onClick={() => runById('library.import')}>Import more…</Button>
      )}
    </>
  )
}
