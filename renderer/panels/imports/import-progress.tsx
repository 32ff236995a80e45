import { rate, timeLeft } from '#shared/lib/pace.ts'
import { countStages, summary, useImports } from '#renderer/state/imports-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { useCalm } from './use-calm.ts'
import './import-progress.css'

/** Said to those who listen rather than look, in milliseconds. */
const TELL_MS = 15_000

/** How far it is, how fast it goes, how long it will take; in the end, what came of it. */
export function ImportProgress() {
  const counts = useImports((state) => countStages(state.items))
  const isStopping = useImports((state) => state.isStopping)
  const pace = useImports((state) => state.pace)
  const { all, unfinished, notStarted } = counts
  const done = all - unfinished
  const isRunning = unfinished > 0
  const position = `${done.toLocaleString('en-GB')} of ${counted(all, 'file')}`
  const left = pace.secondsLeft === null ? null : timeLeft(pace.secondsLeft)
  const calm = useCalm(left === null ? position : `${position}, ${left}`, TELL_MS)
  const end = `${notStarted > 0 ? 'Stopped: ' : ''}${summary(counts)}`
  return (
    <div className="import-progress">
      <p className={isRunning ? 'visually-hidden' : 'import-progress-end'} role="status">
        {isRunning ? calm : end}
      </p>
      {isRunning && (
        <>
          <p className="import-progress-text">
            <strong>{position}</strong>
            {isStopping && <span>Stopping…</span>}
            {!isStopping && pace.filesPerSecond !== null && <span>{rate(pace.filesPerSecond)}</span>}
            {!isStopping && left !== null && <span>{left}</span>}
          </p>
          <progress className="visually-hidden" aria-label="Files done" max={all} value={done}>
            {position}
          </progress>
        </>
      )}
    </div>
  )
}
