import { loadEverything } from '#renderer/state/sync.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import './no-connection.css'

/** What stands in the way when the library cannot be reached. */
export function NoConnection({ reason }: { readonly reason: 'unauthorised' | 'disconnected' }) {
  if (reason === 'unauthorised') {
    return (
      <main>
        <EmptyState title="This link has been used">
          A link to your library opens it once. Press Enter in the terminal where Earmark runs, and open the new link it
          prints.
        </EmptyState>
      </main>
    )
  }
  return (
    <div className="no-connection" role="alert">
      <span>The library does not answer. Is Earmark still running? What was saved is safe.</span>
      <Button onClick={() => void loadEverything()}>Try again</Button>
    </div>
  )
}
