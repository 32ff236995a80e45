import { runById } from '#renderer/commands/registry.ts'
import { timeLeft } from '#shared/lib/pace.ts'
import { countStages, useImports } from '#renderer/state/imports-store.ts'
import './import-status.css'

/** How far an import is that was put aside, small; leads back to it. Nothing while none is under way. */
export function ImportStatus() {
  const { all, unfinished } = useImports((state) => countStages(state.items))
  const secondsLeft = useImports((state) => state.pace.secondsLeft)
  if (unfinished === 0) return null
  const done = all - unfinished
  return (
    <button
      type="button"
      className="status-bar-button import-status"
      title="Show the import"
      onClick={() => runById('library.imports')}
    >
      <span className="import-status-bar" aria-hidden>
        <span style={{ transform: `scaleX(${done / all})` }} />
      </span>
      <span className="import-status-text">
        Importing: {done.toLocaleString('en-GB')} of {all.toLocaleString('en-GB')}
        {secondsLeft !== null && <span className="import-status-left">, {timeLeft(secondsLeft)}</span>}
      </span>
    </button>
  )
}
