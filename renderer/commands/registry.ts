import { showError } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import type { Command } from './command.ts'
import { goCommands } from './go-commands.ts'
import { historyCommands } from './history-commands.ts'
import { withKeymap } from './keymap.ts'
import { viewCommands } from './view-commands.ts'

/** Families that are always there, then those their rooms add at start. */
const families: (() => readonly Command[])[] = [() => goCommands, () => historyCommands, () => viewCommands]

/** Adds a family; a function where the commands depend on the library (one per tag). */
export function register(family: () => readonly Command[]): void {
  families.push(family)
}

/** All commands there are now, in the order they were registered, with the keys they come with. */
export function commandsAsShipped(): readonly Command[] {
  return families.flatMap((family) => family())
}

/** All commands there are now, with the keys this person uses. */
export function commands(): readonly Command[] {
  return withKeymap(commandsAsShipped(), useLibrary.getState().settings.shortcuts)
}

export function commandById(id: string): Command | null {
  return commands().find((command) => command.id === id) ?? null
}

/** Runs a command if it applies now; what goes wrong is shown. */
export function runCommand(command: Command): void {
  if (!command.when()) return
  void Promise.resolve()
    .then(() => command.run())
    .catch(showError)
}

export function runById(id: string): void {
  const command = commandById(id)
  if (command !== null) runCommand(command)
}
