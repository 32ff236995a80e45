import { reader } from '#renderer/state/reader-controller.ts'
import type { Command } from './command.ts'
import { isReading } from './reading-commands.ts'

export const overviewCommands: readonly Command[] = [
  {
    id: 'overview.focus',
    label: 'Go to the overview beside the text',
    group: 'Reading',
    shortcuts: ['Shift+O'],
    when: isReading,
    run: () => reader()?.focusOverview(),
  },
]
