import { attributeCommands } from '#renderer/commands/attribute-commands.ts'
import { codebookCommands } from '#renderer/commands/codebook-commands.ts'
import { codebookTableCommands } from '#renderer/commands/codebook-table-commands.ts'
import { correctionCommands } from '#renderer/commands/correction-commands.ts'
import { exportCommands } from '#renderer/commands/export-commands.ts'
import { figureCommands } from '#renderer/commands/figure-commands.ts'
import { libraryCommands } from '#renderer/commands/library-commands.ts'
import { markingCommands, tagCommands } from '#renderer/commands/marking-commands.ts'
import { marksCommands } from '#renderer/commands/marks-commands.ts'
import { overviewCommands } from '#renderer/commands/overview-commands.ts'
import { paneCommands } from '#renderer/commands/pane-commands.ts'
import { placingCommands } from '#renderer/commands/placing-commands.ts'
import { questionCommands } from '#renderer/commands/question-commands.ts'
import { readingCommands } from '#renderer/commands/reading-commands.ts'
import { register } from '#renderer/commands/registry.ts'
import { reviewCommands } from '#renderer/commands/review-commands.ts'
import { speakerCommands } from '#renderer/commands/speaker-commands.ts'
import { versionCommands } from '#renderer/commands/version-commands.ts'

/** Adds the families of every room. Called once at start. */
export function registerCommands(): void {
  for (const family of [
    libraryCommands,
    readingCommands,
    speakerCommands,
    questionCommands,
    overviewCommands,
    paneCommands,
    markingCommands,
    attributeCommands,
    codebookCommands,
    codebookTableCommands,
    exportCommands,
    figureCommands,
  ])
    register(() => family)
  register(() => versionCommands)
  register(() => reviewCommands)
  register(() => placingCommands)
  register(() => correctionCommands)
  register(tagCommands)
  register(marksCommands)
}
