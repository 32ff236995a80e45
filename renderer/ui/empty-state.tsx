import type { ReactNode } from 'react'
import './empty-state.css'

interface EmptyStateProps {
  readonly title: string
  /** One sentence that teaches the next step. */
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** What stands where nothing is yet: what this place is for and the next step as a button. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <h2 className="empty-state-title reading">{title}</h2>
      <p className="empty-state-text">{children}</p>
      {actions !== undefined && <div className="empty-state-actions">{actions}</div>}
    </div>
  )
}
