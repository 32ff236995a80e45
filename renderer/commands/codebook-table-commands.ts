import { counted } from '#shared/lib/counted.ts'
import { currentTransport } from '#renderer/rpc/library-client.ts'
import { act, showInfo } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { chooseFile } from '#renderer/ui/choose-file.ts'
import type { Command } from './command.ts'

const isReady = (): boolean => useLibrary.getState().connection === 'ready'

async function exportTable(): Promise<void> {
  const file = await act('codebook.exportTable', {})
  if (file === null) return
  const name = await currentTransport().saveFile(file)
  if (name !== null) showInfo(`Saved the codebook as ${name}.`)
}

async function importTable(): Promise<void> {
  const file = await chooseFile('.csv,.tsv,.txt,text/csv')
  if (file === null) return
  const answer = await act('codebook.importTable', {
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  })
  if (answer === null) return
  const { added, changed, unchanged, warnings } = answer
  const done = `Brought in “${file.name}”: ${counted(added, 'tag')} added, ${changed} changed, ${unchanged} as they were.`
  showInfo([done, ...warnings.slice(0, 3)].join(' '), added + changed === 0 ? null : 'history.undo')
}

/** The codebook as a table, out of the library and into it. */
export const codebookTableCommands: readonly Command[] = [
  {
    id: 'codebook.exportTable',
    label: 'Save the codebook as a table (CSV)',
    group: 'Codebook',
    shortcuts: [],
    when: () => isReady() && useLibrary.getState().tags.length > 0,
    run: exportTable,
  },
  {
    id: 'codebook.importTable',
    label: 'Bring in tags from a table (CSV)…',
    group: 'Codebook',
    shortcuts: [],
    when: isReady,
    run: importTable,
  },
]
