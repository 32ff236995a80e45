import { create } from 'zustand'

/** A short message that does not ask for an answer. Errors stay until they are dismissed. */
export interface Toast {
  readonly id: number
  readonly tone: 'info' | 'error'
  readonly message: string
  /** A command offered beside it, e.g. Undo. */
  readonly commandId: string | null
}

interface ToastsState {
  readonly toasts: readonly Toast[]
  /** Shows a message. A new piece of information takes the place of the one before; the last two errors stay. */
  readonly show: (toast: Omit<Toast, 'id'>) => void
  readonly dismiss: (id: number) => void
  /** What was said of another place is old news here; errors stay. */
  readonly dismissInfos: () => void
}

const MOST_ERRORS = 2

let nextId = 1

export const useToasts = create<ToastsState>()((set) => ({
  toasts: [],
  show: (toast) => {
    const id = nextId++
    set((state) => {
      const errors = state.toasts.filter(({ tone }) => tone === 'error')
      const staying = toast.tone === 'error' ? errors.slice(1 - MOST_ERRORS) : errors
      return { toasts: [...staying, { ...toast, id }] }
    })
  },
  dismissInfos: () =>
    set((state) => {
      const toasts = state.toasts.filter(({ tone }) => tone === 'error')
      return toasts.length === state.toasts.length ? {} : { toasts }
    }),
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
}))
