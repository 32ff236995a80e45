import { Command } from 'commander'
import { version } from '../hosting/version.ts'
import { checkCommand } from './commands/check.ts'
import { exportCommand } from './commands/export.ts'
import { figuresCommand } from './commands/figures.ts'
import { helpCommand } from './commands/help.ts'
import { importCommand } from './commands/import.ts'
import { listCommand } from './commands/list.ts'
import { parseCommand } from './commands/parse.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { showCommand } from './commands/show.ts'
import { statsCommand } from './commands/stats.ts'

/** The command line: one file a command. */
export function createProgram(): Command {
  const program = new Command('earmark')
    .description('Read, mark and weigh what was said: transcripts from the command line.')
    .version(version)
    .helpCommand(false)
    .exitOverride()
  const commands = [
    parseCommand(),
    importCommand(),
    listCommand(),
    showCommand(),
    figuresCommand(),
    searchCommand(),
    exportCommand(),
    statsCommand(),
    checkCommand(),
    serveCommand(),
    helpCommand(program),
  ]
  for (const command of commands) program.addCommand(command.exitOverride())
  return program
}
