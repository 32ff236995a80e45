import type { Command } from './command.ts'

export const readingCommands: readonly Command[] = []
