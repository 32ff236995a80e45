import { Check, Undo2 } from 'lucide-react'
import { memo, useEffect, useRef, type KeyboardEvent } from 'react'
import type { ReanchoringId } from '#shared/domain/ids.ts'
import { ReanchoringState, type ReviewItem } from '#shared/domain/version.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { inQueueOrder, isWaiting, useVersions } from '#renderer/state/versions-store.ts'
import { STATE_NAMES } from './state-names.tsx'
import './review-list.css'

const optionId = (id: ReanchoringId): string => `reanchoring-${id}`

/** The queue: passages under the state they were found in. Arrow keys walk through it; the keyboard stays here. */
export function ReviewList({ items }: { readonly items: readonly ReviewItem[] }) {
  const activeId = useVersions((state) => state.activeId)
  const list = useRef<HTMLDivElement>(null)
  const order = inQueueOrder(items)
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (activeId !== null) document.getElementById(optionId(activeId))?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = order.findIndex((item) => item.id === activeId)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const item = order[Math.min(Math.max(to, 0), order.length - 1)]
    if (item !== undefined) useVersions.setState({ activeId: item.id })
  }
  return (
    <div
      ref={list}
      className="review-list"
      role="listbox"
      aria-label="Passages to review"
      aria-activedescendant={activeId === null ? undefined : optionId(activeId)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {ReanchoringState.options.map((state) => (
        <Group key={state} state={state} items={order.filter((item) => item.state === state)} activeId={activeId} />
      ))}
    </div>
  )
}

interface GroupProps {
  readonly state: ReanchoringState
  readonly items: readonly ReviewItem[]
  readonly activeId: ReanchoringId | null
}

function Group({ state, items, activeId }: GroupProps) {
  if (items.length === 0) return null
  const { word, Icon } = STATE_NAMES[state]
  const waiting = items.filter(isWaiting).length
  return (
    <div
      className={`review-group state-${state}`}
      role="group"
      aria-label={`${word}, ${waiting} of ${items.length} waiting`}
    >
      <p className="review-group-head" aria-hidden>
        <Icon className="state-icon" size={14} />
        {word}
        <span className="review-group-count">
          {waiting === items.length ? items.length : `${items.length - waiting} of ${items.length}`}
        </span>
      </p>
      {items.map((item) => (
        <Row key={item.id} item={item} isActive={item.id === activeId} />
      ))}
    </div>
  )
}

interface RowProps {
  readonly item: ReviewItem
  readonly isActive: boolean
}

const Row = memo(function Row({ item, isActive }: RowProps) {
  const text = useLibrary((state) => state.documents[item.from.transcriptId]?.text)
  const words = text?.slice(item.from.range.start, item.from.range.end) ?? item.passage.anchor.quote.exact
  return (
    // Keys are handled by the list, which keeps the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={optionId(item.id)}
      className={`review-row ${isActive ? 'review-row-active' : ''} ${isWaiting(item) ? '' : 'review-row-decided'}`}
      role="option"
      aria-selected={isActive}
      onClick={() => useVersions.setState({ activeId: item.id })}
    >
      <span className="review-row-words reading">{words.replaceAll(/\s+/gu, ' ').slice(0, 160)}</span>
      <Decision item={item} />
    </div>
  )
})

const DECISIONS = { accepted: 'Accepted', placed: 'Placed by hand', left: 'Left' } as const

function Decision({ item: { decision } }: { readonly item: ReviewItem }) {
  if (decision === 'waiting') return null
  return (
    <span className="review-row-decision">
      {decision === 'left' ? <Undo2 size={12} aria-hidden /> : <Check size={12} aria-hidden />}
      {DECISIONS[decision]}
    </span>
  )
}
