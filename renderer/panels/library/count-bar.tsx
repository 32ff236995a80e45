import { ShareBar } from '#renderer/ui/share-bar.tsx'
import './count-bar.css'

/** A number people compare down a column, with its share of the largest one drawn beside it. */
export function CountBar({ count, most }: { readonly count: number; readonly most: number }) {
  return (
    <span className={count === 0 ? 'count-bar count-bar-none' : 'count-bar'}>
      <span>{count.toLocaleString('en-GB')}</span>
      {/* A bar too short to see would say "none". */}
      {count > 0 && <ShareBar share={Math.max(0.05, count / Math.max(1, most))} />}
    </span>
  )
}
