import { ContextMenu } from 'radix-ui'
import type { ReactNode, RefObject } from 'react'
import { labelOf } from '#renderer/commands/command.ts'
import { commandById, runById } from '#renderer/commands/registry.ts'
import { display } from '#renderer/commands/shortcut.ts'
import type { ListViewStore } from '#renderer/state/list-view.ts'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import '#renderer/ui/menu.css'
import './row-menu.css'

interface RowMenuProps {
  readonly view: ListViewStore
  /** Gets the focus back when the menu closes. */
  readonly grid: RefObject<HTMLTableElement | null>
  readonly items: ReactNode
  readonly children: ReactNode
}

/** The menu of the selected rows. */
export function RowMenu({ view, grid, items, children }: RowMenuProps) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          className="menu"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            // The field that renames a row could not take the focus while the menu held it.
            const field = view.getState().renaming === null ? null : (grid.current?.querySelector('input') ?? null)
            if (field === null) grid.current?.focus({ preventScroll: true })
            else field.select()
          }}
        >
          {items}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}

/** A command as an entry of the menu, with its key. */
export function MenuCommand({ id, label, danger = false }: { id: string; label?: string; danger?: boolean }) {
  const command = commandById(id)
  if (command === null) return null
  const [shortcut] = command.shortcuts
  return (
    <ContextMenu.Item
      className={danger ? 'menu-item menu-item-danger' : 'menu-item'}
      disabled={!command.when()}
      onSelect={() => runById(id)}
    >
      <span className="menu-item-label">{label ?? labelOf(command)}</span>
      {shortcut !== undefined && <KeyHint keys={display(shortcut)} />}
    </ContextMenu.Item>
  )
}

export function MenuLine() {
  return <ContextMenu.Separator className="row-menu-line" />
}

/** Opens the menu under an element, for the keyboard and the row's own button. */
export function openMenuAt(element: HTMLElement | null): void {
  if (element === null) return
  const box = element.getBoundingClientRect()
  element.dispatchEvent(
    new MouseEvent('contextmenu', {
      bubbles: true,
      cancelable: true,
      clientX: Math.max(box.left, box.right > window.innerWidth ? 24 : box.left) + 8,
      clientY: box.bottom - 4,
    }),
  )
}
