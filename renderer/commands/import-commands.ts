import { EarmarkError } from '#shared/rpc/errors.ts'
import { currentTransport } from '#renderer/rpc/library-client.ts'
import { showInfo } from '#renderer/state/act.ts'
import { cancelImports, canTryAgain, continueImport, retryRefused } from '#renderer/state/import-files.ts'
import { reportCsv, reportText } from '#renderer/state/import-report.ts'
import { countStages, useImports } from '#renderer/state/imports-store.ts'
import { quoted } from '#renderer/state/wording.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { always, type Command } from './command.ts'

const workspace = () => useWorkspace.getState()
const items = () => useImports.getState().items
const counts = () => countStages(items())

/** The choosers belong to hidden fields of the drop target, which is on every screen. */
const choose = (field: string) => () => document.querySelector<HTMLInputElement>(field)?.click()

export const importCommands: readonly Command[] = [
  {
    id: 'library.import',
    label: 'Import files…',
    group: 'Library',
    shortcuts: ['Mod+O'],
    when: always,
    run: choose('#import-files'),
  },
  {
    id: 'library.importFolder',
    label: 'Import a folder…',
    group: 'Library',
    shortcuts: ['Mod+Shift+O'],
    when: always,
    run: choose('#import-folder'),
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
    when: () => items().length > 0 && workspace().dialog?.kind !== 'imports',
    run: () => workspace().open({ kind: 'imports' }),
  },
  {
    id: 'imports.stop',
    label: 'Stop the import',
    group: 'Library',
    shortcuts: [],
    when: () => counts().unfinished > 0,
    run: cancelImports,
  },
  {
    id: 'imports.continue',
    label: 'Continue the import',
    group: 'Library',
    shortcuts: [],
    when: () => counts().unfinished === 0 && counts().notStarted > 0,
    run: continueImport,
  },
  {
    id: 'imports.retryRefused',
    label: 'Try the refused files again',
    group: 'Library',
    shortcuts: [],
    when: () => items().some(({ importId, stage }) => stage.kind === 'refused' && canTryAgain(importId)),
    run: retryRefused,
  },
  {
    id: 'imports.copyReport',
    label: 'Copy the import report',
    group: 'Library',
    shortcuts: [],
    when: () => items().length > 0,
    run: async () => {
      try {
        await navigator.clipboard.writeText(reportText(items()))
      } catch {
        throw new EarmarkError('io-error', 'The clipboard could not be written to. Save the report as a file instead.')
      }
      showInfo('Copied what became of each file.')
    },
  },
  {
    id: 'imports.saveReport',
    label: 'Save the import report…',
    group: 'Library',
    shortcuts: [],
    when: () => items().length > 0,
    run: async () => {
      const saved = await currentTransport().saveFile({
        fileName: 'import-report.csv',
        mediaType: 'text/csv',
        bytes: new TextEncoder().encode(reportCsv(items())),
      })
      if (saved !== null) showInfo(`Saved as ${quoted(saved)}.`)
    },
  },
]
