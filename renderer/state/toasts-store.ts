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
  readonly show: (toast: Omit<Toast, 'id'>) => void
  readonly dismiss: (id: number) => void
}

let nextId = 1

export const useToasts = create<ToastsState>()((set) => ({
  toasts: [],
  show: (toast) => {
    const id = nextId++
    set((state) => ({ toasts: [...state.toasts.slice(-2), { ...toast, id }] }))
  },
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
}))
