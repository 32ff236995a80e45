import type { Command } from './command.ts'

export const markingCommands: readonly Command[] = []
