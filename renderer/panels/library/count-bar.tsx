import './count-bar.css'

/** A number people compare down a column, with its share of the largest one drawn beside it. */
export function CountBar({ count, most }: { readonly count: number; readonly most: number }) {
  return (
    <span className={count === 0 ? 'count-bar count-bar-none' : 'count-bar'}>
      <span>{count.toLocaleString('en-GB')}</span>
      <span className="count-bar-track" aria-hidden>
        {count > 0 && (
          <span className="count-bar-fill" style={{ width: `${Math.max(4, (100 * count) / Math.max(1, most))}%` }} />
        )}
      </span>
    </span>
  )
}
