import type { Settings } from '#shared/domain/settings.ts'
import type { Command } from './command.ts'
import { isSameShortcut } from './shortcut.ts'

/** Keys a person chose, by command; what is not named keeps the keys it comes with. */
export type Keymap = Settings['shortcuts']

/** Commands with the keys this person uses. */
export function withKeymap(commands: readonly Command[], keymap: Keymap): readonly Command[] {
  return commands.map((command) => {
    const shortcuts = keymap[command.id]
    return shortcuts === undefined ? command : { ...command, shortcuts }
  })
}

/** The other commands that a shortcut runs already. They may share it in peace when they never apply together. */
export function ownersOf(shortcut: string, commands: readonly Command[], except: string): readonly Command[] {
  return commands.filter(
    (command) => command.id !== except && command.shortcuts.some((own) => isSameShortcut(own, shortcut)),
  )
}

/** Why a shortcut cannot be given to any command, in a sentence; null when it can. */
export function whyNot(shortcut: string): string | null {
  if (/^\d$/u.test(shortcut)) return 'Digits tag what is selected. Give a tag its digit in the codebook.'
  if (/^(?:Shift\+)?(?:Tab|Enter|Escape| )$/u.test(shortcut))
    return 'Buttons, lists and dialogs need this key themselves.'
  return null
}

/** Gives a command one key in place of those it has. */
export function withKey(keymap: Keymap, command: Command, shortcut: string): Keymap {
  return { ...keymap, [command.id]: [shortcut] }
}

/** Leaves a command without a key. */
export function withoutKeys(keymap: Keymap, command: Command): Keymap {
  return { ...keymap, [command.id]: [] }
}

/** Takes a shortcut away from some commands; other keys they have stay. */
export function takenFrom(keymap: Keymap, owners: readonly Command[], shortcut: string): Keymap {
  const taken = owners.map((owner) => [owner.id, owner.shortcuts.filter((own) => !isSameShortcut(own, shortcut))])
  return { ...keymap, ...(Object.fromEntries(taken) as Keymap) }
}

/** Gives a command back the keys it comes with. */
export function withDefault(keymap: Keymap, command: Command): Keymap {
  const { [command.id]: _chosen, ...rest } = keymap
  return rest
}
