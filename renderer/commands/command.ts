/** Where a command stands in the palette and the shortcut sheet. */
export type CommandGroup = 'Go' | 'Library' | 'Reading' | 'Marking' | 'Correcting' | 'Codebook' | 'View' | 'History'

/**
 * Everything a person can do is one of these. Buttons, keys, menu and palette share it.
 * A shortcut reads like "Mod+K", "Shift+ArrowRight" or "t"; Mod is Cmd on a Mac and Ctrl elsewhere. Shortcuts
 * without Mod or Alt work only where no text is being typed.
 */
export interface Command {
  readonly id: string
  readonly label: string | (() => string)
  readonly group: CommandGroup
  readonly shortcuts: readonly string[]
  /** False hides it from the palette and switches its keys off. */
  when(): boolean
  run(): void | Promise<void>
}

export function labelOf(command: Command): string {
  return typeof command.label === 'string' ? command.label : command.label()
}

export const always = (): boolean => true
