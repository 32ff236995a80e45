import { expect, test } from '../helpers/e2e.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { ImportDialogs } from './pages/import-dialogs.ts'
import { LibraryPage } from './pages/library-page.ts'

const harbour = `Harbour Freight Board
Q3 2031 Earnings Call

Operator: Good morning, and welcome to the Harbour call.

Jana Holt, Chief Executive Officer: We moved more containers than a year ago.

Jana Holt: Costs fell by two percent.

Operator: The first question comes from Emil Stern.

Emil Stern, Analyst: What about the cranes?

J. Holt: Two more arrive in spring.
`

test('one file goes straight to its review, where everything can be put right and undone', async ({
  page,
  workbench,
}) => {
  const dialogs = new ImportDialogs(page)
  await dialogs.chooseFiles({ name: 'harbour.txt', text: harbour })
  await expect(dialogs.review).toBeVisible()
  await expect(dialogs.review).toContainText('harbour.txt')
  await expectAccessible(page)

  await dialogs.field('Title').fill('Harbour, third quarter')
  await page.keyboard.press('Enter')
  await dialogs.field('Period').fill('3q31')
  await page.keyboard.press('Tab')
  await expect(dialogs.field('Period')).toHaveValue('Q3 2031')
  await dialogs.field('Date').fill('2031-11-04')
  await dialogs.field('Language').fill('no tag')
  await page.keyboard.press('Enter')
  await expect(dialogs.review.getByText('Write a language tag such as')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialogs.review.getByText('Write a language tag such as')).toHaveCount(0)
  await expect(dialogs.review).toBeVisible()
  await dialogs.field('Title').fill('')
  await page.keyboard.press('Enter')
  await expect(dialogs.review.getByText('A transcript needs a title.')).toBeVisible()
  await page.keyboard.press('Escape')
  await dialogs.field('Confidentiality').selectOption('internal')
  await page.getByLabel('Machine-translated').check()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByLabel('Machine-translated')).not.toBeChecked()

  await dialogs.review.getByRole('button', { name: 'Close' }).last().click()
  const row = new LibraryPage(page).row('Harbour, third quarter')
  await expect(row).toContainText('4 Nov 2031')
  await expect(row).toContainText('Q3 2031')
  await expect(row).toContainText('Internal')
  expect(workbench.complaints).toEqual([])
})

test('speakers are renamed, given another class, and merged', async ({ page, workbench }) => {
  const dialogs = new ImportDialogs(page)
  await dialogs.chooseFiles({ name: 'harbour.txt', text: harbour })
  const name = (of: string) => dialogs.review.getByLabel(`Name of ${of}`, { exact: true })
  await expect(name('Emil Stern')).toBeVisible()
  await name('Emil Stern').fill('Emil Sterne')
  await page.keyboard.press('Enter')
  await expect(name('Emil Sterne')).toBeFocused()
  await dialogs.review.getByLabel('Class of Emil Sterne').selectOption('guest')
  await dialogs.review.getByLabel('Affiliation of Emil Sterne').fill('Halden Research')
  await page.keyboard.press('ArrowUp')
  await expect(dialogs.review.getByLabel('Affiliation of Emil Sterne')).not.toBeFocused()
  await expect(dialogs.review.getByLabel('Affiliation of Emil Sterne')).toHaveValue('Halden Research')

  const speakers = dialogs.review.getByRole('region', { name: 'Speakers' }).locator('tbody').getByRole('row')
  const before = await speakers.count()
  await dialogs.review.getByLabel('Choose Operator').check()
  await dialogs.review.getByLabel('Choose Emil Sterne').check()
  const merging = dialogs.review.getByRole('group', { name: 'Merge speakers' })
  await merging.getByRole('combobox').selectOption({ label: 'Emil Sterne (1 turn)' })
  await merging.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(speakers).toHaveCount(before - 1)
  await expect(dialogs.review.getByLabel('Choose Operator')).toHaveCount(0)
  await page.getByLabel('Choose Emil Sterne').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(speakers).toHaveCount(before)
  expect(workbench.complaints).toEqual([])
})

test('of several files each says what became of it, and the library holds only what came in', async ({
  page,
  workbench,
}) => {
  const dialogs = new ImportDialogs(page)
  const library = new LibraryPage(page)
  await dialogs.chooseFiles(
    { name: 'harbour.txt', text: harbour },
    { name: 'picture.txt', text: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0, 0, 255, 254, 0]) },
    { name: 'harbour copy.txt', text: harbour },
    { name: 'empty.txt', text: '' },
  )
  await expect(page.getByRole('dialog', { name: 'Import finished' })).toBeVisible()
  await expect(dialogs.imports.getByRole('status')).toHaveText('1 imported, 1 already there, 2 refused')
  await expect(dialogs.file('picture.txt')).toContainText('“picture.txt”')
  await expect(dialogs.file('picture.txt').getByRole('button', { name: /^Try/u })).toBeVisible()
  await expect(dialogs.file('empty.txt')).toContainText('empty')
  await expect(dialogs.imports.getByText('The same file is in the library already')).toBeVisible()
  await expectAccessible(page)
  await dialogs.file('empty.txt').getByRole('button', { name: /^Try/u }).click()
  await expect(dialogs.imports.getByRole('status')).toHaveText('1 imported, 1 already there, 2 refused')
  await dialogs.imports.getByRole('button', { name: 'Done' }).click()
  await expect(library.rows()).toHaveCount(1)
  await expect(library.selected()).toHaveCount(1)
  expect(workbench.complaints).toEqual([])
})

test('text is pasted under a title of one’s own', async ({ page, workbench }) => {
  const dialogs = new ImportDialogs(page)
  await page.keyboard.press('ControlOrMeta+Shift+v')
  await expect(dialogs.paste.getByLabel('Text')).toBeFocused()
  await expectAccessible(page)
  await dialogs.paste.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialogs.paste.getByText('There is no text yet.')).toBeVisible()
  await dialogs.paste.getByLabel('Text').fill(harbour)
  await dialogs.paste.getByLabel('Title').fill('From the clipboard')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(dialogs.field('Title')).toHaveValue('From the clipboard')
  await dialogs.review.getByRole('button', { name: 'Move to bin' }).click()
  await expect(dialogs.review).toHaveCount(0)
  await expect(page.getByRole('button', { name: /bin \(1\)/iu })).toBeVisible()
  expect(workbench.complaints).toEqual([])
})

test('files are dropped anywhere in the window, and the review leads on to reading', async ({ page, workbench }) => {
  const dialogs = new ImportDialogs(page)
  await dialogs.drop({ name: 'dropped.txt', text: harbour })
  await expect(dialogs.review).toContainText('dropped.txt')
  await dialogs.review.getByRole('button', { name: 'Read it' }).click()
  await expect(dialogs.review).toHaveCount(0)
  await expect(page.locator('main')).toContainText('We moved more containers than a year ago.')
  expect(workbench.complaints).toEqual([])
})
