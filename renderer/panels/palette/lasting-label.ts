import { type Command, labelOf } from '#renderer/commands/command.ts'

/** A label that is made anew each time says what it would do now after a colon; a list of keys is about always. */
export function lastingLabel(command: Command): string {
  const label = labelOf(command)
  return typeof command.label === 'string' ? label : (label.split(':')[0] ?? label)
}
