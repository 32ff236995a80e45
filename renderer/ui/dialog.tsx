import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import './dialog.css'

interface DialogProps {
  readonly title: string
  /** A sentence under the title; what the dialog is for. */
  readonly description?: string
  readonly size?: 'small' | 'medium' | 'large'
  /** Buttons at the foot, the safest first. */
  readonly foot?: ReactNode
  readonly onClose: () => void
  /** False while something inside has a use of its own for Escape. */
  readonly closesOnEscape?: boolean
  readonly children: ReactNode
}

/** A modal dialog: traps the focus, closes on Escape, gives the focus back. `data-initial-focus` says where it begins. */
export function Dialog({
  title,
  description,
  size = 'medium',
  foot,
  onClose,
  closesOnEscape = true,
  children,
}: DialogProps) {
  return (
    <Primitive.Root open onOpenChange={(open) => !open && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="dialog-overlay" />
        <Primitive.Content
          className={`dialog dialog-${size}`}
          onOpenAutoFocus={(event) => {
            const wanted =
              event.target instanceof Element ? event.target.querySelector<HTMLElement>('[data-initial-focus]') : null
            if (wanted === null) return
            event.preventDefault()
            wanted.focus()
          }}
          onEscapeKeyDown={(event) => {
            if (!closesOnEscape) event.preventDefault()
          }}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className="dialog-head">
            <div>
              <Primitive.Title className="dialog-title">{title}</Primitive.Title>
              {description !== undefined && (
                <Primitive.Description className="dialog-description">{description}</Primitive.Description>
              )}
            </div>
            <Primitive.Close asChild>
              <IconButton label="Close">
                <X size={16} aria-hidden />
              </IconButton>
            </Primitive.Close>
          </header>
          <div className="dialog-body">{children}</div>
          {foot !== undefined && <footer className="dialog-foot">{foot}</footer>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
