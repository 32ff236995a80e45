import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Command } from './command.ts'
import { isReading } from './reading-commands.ts'

export const questionCommands: readonly Command[] = [
  {
    id: 'questions.list',
    label: 'List of questions…',
    group: 'Reading',
    shortcuts: ['Shift+G'],
    when: isReading,
    run: () => useWorkspace.getState().open({ kind: 'questions' }),
  },
]
