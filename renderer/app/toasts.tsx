import { X } from 'lucide-react'
import { useEffect } from 'react'
import { commandById, runById } from '#renderer/commands/registry.ts'
import { useToasts, type Toast } from '#renderer/state/toasts-store.ts'
import { useWorkspace, type Place } from '#renderer/state/workspace-store.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import './toasts.css'

const SHOWN_MS = 6000

export function Toasts() {
  const toasts = useToasts((state) => state.toasts)
  useEffect(() => useWorkspace.subscribe(({ place }, before) => leave(before.place, place)), [])
  return (
    <div className="toasts" role="region" aria-label="Messages">
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

/** At once, not after drawing: what is said on arriving must stay. */
function leave(from: Place, to: Place): void {
  if (addressOf(from) !== addressOf(to)) useToasts.getState().dismissInfos()
}

const addressOf = (place: Place): string => (place.kind === 'reader' ? place.transcriptId : place.kind)

function ToastView({ toast }: { readonly toast: Toast }) {
  const dismiss = useToasts((state) => state.dismiss)
  useEffect(() => {
    if (toast.tone === 'error') return
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [toast, dismiss])
  const command = toast.commandId === null ? null : commandById(toast.commandId)
  return (
    <div className={`toast toast-${toast.tone}`} role={toast.tone === 'error' ? 'alert' : 'status'}>
      <p className="toast-message">{toast.message}</p>
      {command !== null && command.when() && (
        <Button
          look="quiet"
          onClick={() => {
            runById(command.id)
            dismiss(toast.id)
          }}
        >
          {command.id === 'history.undo' ? 'Undo' : command.id === 'history.redo' ? 'Redo' : 'Show'}
        </Button>
      )}
      <IconButton label="Dismiss" onClick={() => dismiss(toast.id)}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  )
}
