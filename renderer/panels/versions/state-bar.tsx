import { ReanchoringState, type ReviewItem } from '#shared/domain/version.ts'
import { isWaiting } from '#renderer/state/versions-store.ts'
import { STATE_NAMES } from './state-names.tsx'
import './state-bar.css'

/** How many passages are in each state: drawn, and said in words below. What was decided is hatched. */
export function StateBar({ items }: { readonly items: readonly ReviewItem[] }) {
  const states = ReanchoringState.options.map((state) => {
    const own = items.filter((item) => item.state === state)
    return { state, count: own.length, waiting: own.filter(isWaiting).length }
  })
  return (
    <div className="state-bar">
      <div className="state-bar-track" aria-hidden>
        {states.map(({ state, count, waiting }) => (
          <span
            key={state}
            className={`state-bar-part state-bar-${state}`}
            style={{ flexGrow: count }}
            hidden={count === 0}
          >
            <span
              className="state-bar-done"
              style={{ inlineSize: `${(100 * (count - waiting)) / Math.max(1, count)}%` }}
            />
          </span>
        ))}
      </div>
      <ul className="state-bar-legend" aria-label="What was found">
        {states.map(({ state, count }) => {
          const { word, meaning, Icon } = STATE_NAMES[state]
          return (
            <li
              key={state}
              className={`state-bar-entry state-${state} ${count === 0 ? 'state-bar-none' : ''}`}
              title={meaning}
            >
              <Icon className="state-icon" size={14} aria-hidden />
              <span>{word}</span> <span className="state-bar-count">{count}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
