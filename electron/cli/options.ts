import { Command, InvalidArgumentError } from 'commander'

export interface JsonOption {
  readonly json: boolean
}

export interface LibraryOption extends JsonOption {
  readonly library?: string
}

/** A command that prints sentences, or with `--json` one JSON object. */
export function jsonCommand(name: string, summary: string): Command {
  return new Command(name).description(summary).option('--json', 'print one JSON object instead of sentences', false)
}

/** A command that works on a library. */
export function libraryCommand(name: string, summary: string): Command {
  return jsonCommand(name, summary).option('--library <path>', 'the library file (default: in your data folder)')
}

/** A whole number from 1. */
export function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('This is a whole number from 1.')
  return count
}
