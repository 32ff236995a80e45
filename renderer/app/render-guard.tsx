import { Component, type ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

interface RenderGuardProps {
  /** What a person would lose sight of, e.g. "The reader". */
  readonly what: string
  readonly children: ReactNode
}

/** Keeps a mistake in one screen from taking the whole workbench down. What was saved is in the library, untouched. */
export class RenderGuard extends Component<RenderGuardProps, { readonly message: string | null }> {
  override state = { message: null }

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { message } = this.state
    if (message === null) return this.props.children
    return (
      <EmptyState
        title={`${this.props.what} stopped working`}
        actions={
          <Button look="primary" onClick={() => this.setState({ message: null })}>
            Try again
          </Button>
        }
      >
        What you saved is safe in the library. The reason given: {message}
      </EmptyState>
    )
  }
}
