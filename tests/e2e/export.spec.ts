import { expect, test } from '../helpers/e2e.ts'
import { CodebookPage } from './pages/codebook-page.ts'
import { ExportDialog } from './pages/export-dialog.ts'
import { Inspector } from './pages/inspector.ts'
import { LibraryPage } from './pages/library-page.ts'

const QUOTE = 'the tightest point is transformer steel'

test('the open transcript’s note is shown before it is saved, and the download is what was shown', async ({
  page,
  workbench,
}) => {
  const note = new ExportDialog(page)
  await new Inspector(page).openTranscript()
  await note.open()
  await expect(note.dialog.getByRole('radio', { name: 'A transcript' })).toBeChecked()
  await expect(note.counts).toContainText('6 passages')
  await expect(note.counts).toContainText('Every quote was checked against its text.')
  await expect(note.preview).toContainText(QUOTE)
  await expect(note.preview).toContainText('Ingrid Solheim')
  const shown = await note.preview.textContent()
  const { name, text } = await note.download()
  expect(name).toBe('Norrvik Power Q2 2031 earnings call.md')
  expect(text).toBe(shown)
  await expect(note.dialog).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(`Saved 6 passages as ${name}.`)
  expect(workbench.complaints).toEqual([])
})

test('scope and order change the note at once', async ({ page, workbench }) => {
  const note = new ExportDialog(page)
  await new Inspector(page).openTranscript()
  await note.open()
  await expect(note.preview).toContainText('## ')
  const byTag = await note.preview.textContent()
  await note.choose('In reading order')
  await expect(note.preview).not.toHaveText(byTag ?? '', { useInnerText: false })
  await note.choose('Everything')
  await expect(note.counts).toContainText('12 passages')
  await note.choose('A tag')
  await note.dialog.getByRole('combobox', { name: 'Tag' }).selectOption({ label: 'Tariffs (3)' })
  await expect(note.counts).toContainText('3 passages')
  await expect(note.preview).not.toContainText(QUOTE)
  expect(workbench.complaints).toEqual([])
})

test('from the codebook the selected tag is exported; one nobody uses says so instead of saving nothing', async ({
  page,
  workbench,
}) => {
  const note = new ExportDialog(page)
  const codebook = new CodebookPage(page)
  await new LibraryPage(page).openDemonstration()
  await codebook.open()
  await codebook.item('Backlog').click()
  await note.open()
  await expect(note.dialog.getByRole('radio', { name: 'A tag' })).toBeChecked()
  await expect(note.dialog).toContainText('No passage carries this tag yet')
  await expect(note.save).toBeDisabled()
  await expect(note.copy).toBeDisabled()
  expect(workbench.complaints).toEqual([])
})

test('an empty library teaches what to do first', async ({ page, workbench }) => {
  const note = new ExportDialog(page)
  await note.open()
  await expect(note.dialog).toContainText('Nothing is marked yet')
  await expect(note.save).toBeDisabled()
  expect(workbench.complaints).toEqual([])
})

test('the note can be copied', async ({ page, context, host, workbench }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.origin })
  const note = new ExportDialog(page)
  await new Inspector(page).openTranscript()
  await note.open()
  await note.copy.click()
  await expect(note.said).toHaveText('Copied the whole note as Markdown.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(QUOTE)
  expect(workbench.complaints).toEqual([])
})
