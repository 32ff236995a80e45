import { useImports } from '#renderer/state/imports-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { always, type Command } from './command.ts'

const workspace = () => useWorkspace.getState()

export const importCommands: readonly Command[] = [
  {
    id: 'library.import',
    label: 'Import files…',
    group: 'Library',
    shortcuts: ['Mod+O'],
    when: always,
    // The chooser belongs to the hidden field of the drop target, which is on every screen.
    run: () => document.querySelector<HTMLInputElement>('#import-files')?.click(),
  },
  {
    id: 'library.paste',
    label: 'Import pasted text…',
    group: 'Library',
    shortcuts: ['Mod+Shift+V'],
    when: () => workspace().dialog?.kind !== 'paste',
    run: () => workspace().open({ kind: 'paste' }),
  },
  {
    id: 'library.imports',
    label: 'Show what was imported',
    group: 'Library',
    shortcuts: [],
    when: () => useImports.getState().items.length > 0 && workspace().dialog?.kind !== 'imports',
    run: () => workspace().open({ kind: 'imports' }),
  },
]
