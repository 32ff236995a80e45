import { labelOf } from './command.ts'
import { commandById } from './registry.ts'
import { display } from './shortcut.ts'

/** A command's label with its first shortcut, for the title of the button that runs it: "Undo (Ctrl Z)". */
export function titleOf(id: string): string {
  const command = commandById(id)
  if (command === null) return ''
  const [shortcut] = command.shortcuts
  return shortcut === undefined ? labelOf(command) : `${labelOf(command)} (${display(shortcut)})`
}

/** A command's first shortcut as people read it, or null when it has none. */
export function keysOf(id: string): string | null {
  const [shortcut] = commandById(id)?.shortcuts ?? []
  return shortcut === undefined ? null : display(shortcut)
}
