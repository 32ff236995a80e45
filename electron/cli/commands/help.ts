import type { Command } from 'commander'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { jsonCommand, type JsonOption } from '../options.ts'
import { printJson } from '../output.ts'

/** `help [COMMAND]`: what there is. */
export function helpCommand(program: Command) {
  return jsonCommand('help', 'Say what the commands are, or how one of them is used.')
    .argument('[command]', 'the command')
    .action((name: string | undefined, options: JsonOption) => {
      const chosen = program.commands.filter((command) => name === undefined || command.name() === name)
      if (chosen.length === 0)
        throw new EarmarkError('not-found', `There is no command “${name ?? ''}”. "earmark help" lists them.`)
      if (options.json) printJson({ commands: chosen.map(describe) })
      else console.log((name === undefined ? program : (chosen[0] ?? program)).helpInformation())
    })
}

function describe(command: Command) {
  return {
    name: command.name(),
    summary: command.description(),
    usage: command.usage(),
    options: command.options.map(({ flags, description }) => ({ flags, description })),
  }
}
