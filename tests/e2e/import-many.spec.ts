import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import { expect, test } from '../helpers/e2e.ts'
import { writeFolderOfCalls } from '../helpers/files/folder-of-calls.ts'
import { zipOf } from '../helpers/files/office.ts'
import { runCli } from '../helpers/run-cli.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { ImportDialogs } from './pages/import-dialogs.ts'
import { ImportGate } from './pages/import-gate.ts'
import { LibraryPage } from './pages/library-page.ts'

const inEnglish = (count: number) => count.toLocaleString('en-GB')

test('of a folder of 1,000 files each says what became of it, and one step undoes them all', async ({
  page,
  workbench,
  folder,
}) => {
  const calls = await writeFolderOfCalls(folder.at('calls'), 1000)
  const refused = calls.broken.length
  const end = `${inEnglish(calls.good)} imported, ${calls.duplicates} already there, ${refused} refused`
  const dialogs = new ImportDialogs(page)
  const gate = await ImportGate.closeAfter(page, 10)
  await dialogs.chooseFolder(calls.path)
  await expect(dialogs.imports.getByRole('progressbar', { name: 'Files done' })).toHaveAttribute('max', '1000')
  await expect(dialogs.imports).toContainText('left')
  gate.open()
  await expect(page.getByRole('dialog', { name: 'Import finished' })).toBeVisible({ timeout: 60_000 })
  await expect(dialogs.imports.getByRole('status')).toHaveText(end)
  await expectAccessible(page)

  // Only the rows in sight are drawn; the others are counted all the same.
  expect(await dialogs.files().count()).toBeLessThan(60)
  await expect(dialogs.files().first()).toHaveAttribute('aria-setsize', '1000')
  await dialogs.show('Refused', refused)
  await expect(dialogs.files().first()).toHaveAttribute('aria-setsize', String(refused))
  await expect(dialogs.file('file 1.txt')).toContainText('is empty')

  await rm(join(calls.path, 'broken/file 1.txt'))
  await dialogs.imports.getByRole('button', { name: 'Try the refused again' }).click()
  await expect(dialogs.file('file 1.txt')).toContainText('Choose it again')
  await expect(dialogs.imports.getByRole('status')).toHaveText(end)

  const saving = page.waitForEvent('download')
  await dialogs.imports.getByRole('button', { name: 'Save report…' }).click()
  const report = await readFile(await (await saving).path(), 'utf8')
  expect(report.trimEnd().split('\r\n')).toHaveLength(1001)

  await dialogs.imports.getByRole('button', { name: 'Done' }).click()
  const library = new LibraryPage(page)
  await expect(library.grid).toHaveAttribute('aria-rowcount', String(calls.good + 1))
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText(`Undone: Import ${inEnglish(calls.good)} transcripts`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Bring in your first transcript' })).toBeVisible()
  expect(workbench.complaints).toEqual([])
})

test('an import is stopped, keeps what is in, and goes on with the rest', async ({
  page,
  workbench,
  folder,
  libraryPath,
}) => {
  const calls = await writeFolderOfCalls(folder.at('calls'), 600)
  const dialogs = new ImportDialogs(page)
  const gate = await ImportGate.closeAfter(page, 4)
  await dialogs.chooseFolder(calls.path)
  await expect.poll(() => dialogs.done(), { timeout: 60_000 }).toBeGreaterThan(40)
  await dialogs.imports.getByRole('button', { name: 'Stop' }).click()
  gate.open()
  await expect(page.getByRole('dialog', { name: 'Import stopped' })).toBeVisible()
  const said = (await dialogs.imports.getByRole('status').textContent()) ?? ''
  const [, imported = '', notStarted = ''] = /^Stopped: (\d+) imported,.*?(\d+) not started$/u.exec(said) ?? []
  expect(Number(imported)).toBeGreaterThan(40)
  expect(Number(notStarted)).toBeGreaterThan(100)

  const listed = (await runCli('list', '--library', libraryPath, '--json')).json() as {
    readonly transcripts: readonly TranscriptSummary[]
  }
  expect(listed.transcripts).toHaveLength(Number(imported))
  const checked = await runCli('check', '--library', libraryPath, '--json')
  expect(checked.json()).toEqual({ problems: [], transcriptsChecked: Number(imported) })

  await dialogs.imports.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('dialog', { name: 'Import finished' })).toBeVisible({ timeout: 60_000 })
  await expect(dialogs.imports.getByRole('status')).toHaveText(
    `${calls.good} imported, ${calls.duplicates} already there, ${calls.broken.length} refused`,
  )
  expect(workbench.complaints).toEqual([])
})

test('an import put aside goes on, the list fills, and the status bar leads back', async ({
  page,
  workbench,
  folder,
}) => {
  const calls = await writeFolderOfCalls(folder.at('calls'), 1000)
  const dialogs = new ImportDialogs(page)
  const library = new LibraryPage(page)
  const gate = await ImportGate.closeAfter(page, 20)
  await dialogs.chooseFolder(calls.path)
  await dialogs.imports.getByRole('button', { name: 'Go on working' }).click()
  const status = page.getByRole('button', { name: /^Importing: \d+ of 1,000/u })
  await expect(status).toBeVisible()
  await expect(library.grid).toBeVisible()
  await page.getByLabel('Filter the library').fill('Harbour 12')
  await expect(library.rows().first()).toContainText(/Harbour \d*12/u)
  await status.click()
  await expect(dialogs.imports).toBeVisible()
  await page.keyboard.press('Escape')
  gate.open()
  await expect(page.getByText(/^Import finished: \d+ imported/u)).toBeVisible({ timeout: 60_000 })
  expect(workbench.complaints).toEqual([])
})

test('of an archive each transcript is imported by itself', async ({ page, workbench }) => {
  const dialogs = new ImportDialogs(page)
  const call = (name: string) => `${name} Q2 2031 Earnings Call\n\nMira Sandvik: Welcome.\n\nJonas Reuter: Thank you.\n`
  const archive = zipOf({ 'a/one.txt': call('Halden'), 'a/two.txt': call('Harbour'), 'a/talk.mp3': 'la la' })
  await dialogs.chooseFiles({ name: 'calls.zip', text: archive })
  await expect(dialogs.imports.getByRole('status')).toHaveText('2 imported, 1 refused')
  await expect(dialogs.file('one.txt')).toContainText('calls.zip/a/')
  await expect(dialogs.file('talk.mp3')).toContainText('cannot read recordings')
  expect(workbench.complaints).toEqual([])
})
