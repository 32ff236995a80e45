import type { ReactNode } from 'react'
export function DropTarget({ children }: { readonly children: ReactNode }) {
  return <>{children}</>
}
