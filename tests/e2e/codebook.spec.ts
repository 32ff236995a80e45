import { readFile } from 'node:fs/promises'
import { expect, test } from '../helpers/e2e.ts'
import { CodebookPage } from './pages/codebook-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { Palette } from './pages/palette.ts'

test('an empty codebook offers the starter, which one undo takes away again', async ({ page, workbench }) => {
  const codebook = new CodebookPage(page)
  await codebook.openWithStarter()
  await expect(page.getByText('44 tags', { exact: true })).toBeVisible()
  await codebook.messages.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'Your codebook is empty' })).toBeVisible()
  expect(workbench.complaints).toEqual([])
})

test('the tree is walked, folded and searched with the keyboard; selection follows', async ({ page, workbench }) => {
  const codebook = new CodebookPage(page)
  await codebook.openWithStarter()
  await codebook.item('Demand and pricing').click()
  await expect(codebook.name).toHaveValue('Demand and pricing')

  await page.keyboard.press('ArrowLeft')
  await expect(codebook.item('Demand and pricing')).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowDown')
  await expect(codebook.selected).toHaveAccessibleName('Supply and delivery group')
  await page.keyboard.press('ArrowRight')
  await expect(codebook.item('Supply constraints')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(codebook.item('Supply and delivery')).toBeFocused()

  await page.keyboard.press('End')
  await expect(codebook.items.last()).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.type('tar')
  await expect(codebook.item('Tariffs')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(codebook.name).toBeFocused()
  expect(workbench.complaints).toEqual([])
})

test('F2 renames in place; a name a sibling has is refused in a sentence; undo gives the old name back', async ({
  page,
  workbench,
}) => {
  const codebook = new CodebookPage(page)
  await codebook.openWithStarter()
  await codebook.item('Margin').click()
  await page.keyboard.press('F2')
  await page.keyboard.type('Results')
  await page.keyboard.press('Enter')
  await expect(codebook.tree.getByRole('alert')).toContainText('Results')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Gross margin')
  await page.keyboard.press('Enter')
  await expect(codebook.item('Gross margin')).toBeFocused()
  await expect(codebook.name).toHaveValue('Gross margin')
  await codebook.undo()
  await expect(codebook.item('Margin')).toBeVisible()
  await expect(codebook.name).toHaveValue('Margin')

  await page.keyboard.press('F2')
  await page.keyboard.type('Nothing')
  await page.keyboard.press('Escape')
  await expect(codebook.item('Margin')).toBeFocused()
  expect(workbench.complaints).toEqual([])
})

test('tags are made, moved and nested with the keyboard, and keep it', async ({ page, workbench }) => {
  const codebook = new CodebookPage(page)
  await codebook.openWithStarter()
  await codebook.item('Supply and delivery').click()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.keyboard.type('Ports')
  await page.keyboard.press('Enter')
  await expect(codebook.item('Ports')).toBeFocused()
  await expect(codebook.selected).toHaveAccessibleName('Ports 0 passages')

  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(() => codebook.namesBelow('Supply and delivery'))
    .toEqual(['Supply constraints', 'Components', 'Inventory', 'Ports', 'Logistics'])
  await expect(codebook.item('Ports')).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(codebook.item('Ports')).toHaveAttribute('aria-level', '3')
  await expect(codebook.item('Ports')).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(codebook.item('Ports')).toHaveAttribute('aria-level', '2')

  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await page.keyboard.type('My own')
  await page.keyboard.press('Enter')
  await expect(codebook.item('My own')).toHaveAttribute('aria-level', '1')
  await codebook.item('Ports').click()
  await codebook.editor.getByRole('combobox', { name: 'Stands under' }).selectOption('My own')
  await expect.poll(() => codebook.namesBelow('My own')).toEqual(['Ports'])
  expect(workbench.complaints).toEqual([])
})

test('a tag is dragged before another one', async ({ page, workbench }) => {
  const codebook = new CodebookPage(page)
  await codebook.openWithStarter()
  await codebook.item('Logistics').dragTo(codebook.item('Supply constraints'), { targetPosition: { x: 80, y: 3 } })
  await expect
    .poll(() => codebook.namesBelow('Supply and delivery'))
    .toEqual(['Logistics', 'Supply constraints', 'Components', 'Inventory'])
  expect(workbench.complaints).toEqual([])
})

test('what is said of a tag is saved when its field is left, and is there after loading again', async ({
  page,
  workbench,
}) => {
  const codebook = new CodebookPage(page)
  await codebook.openWithStarter()
  await codebook.item('Margin').click()
  await codebook.editor.getByRole('radio', { name: 'Teal' }).click()
  await codebook.editor.getByRole('radio', { name: 'Dashed' }).click()
  await codebook.editor.getByRole('textbox', { name: 'Description' }).fill('Only what moved it.')
  await codebook.editor.getByRole('textbox', { name: 'Cues' }).fill('basis points\n\nmix\nmix')
  await codebook.name.fill('Gross margin')
  await page.keyboard.press('Enter')
  await expect(codebook.item('Gross margin')).toBeVisible()

  await page.reload()
  await codebook.open()
  await codebook.item('Gross margin').click()
  await expect(codebook.editor.getByRole('radio', { name: 'Teal' })).toBeChecked()
  await expect(codebook.editor.getByRole('radio', { name: 'Dashed' })).toBeChecked()
  await expect(codebook.editor.getByRole('textbox', { name: 'Description' })).toHaveValue('Only what moved it.')
  await expect(codebook.editor.getByRole('textbox', { name: 'Cues' })).toHaveValue('basis points\nmix')
  expect(workbench.complaints).toEqual([])
})

test('a key that another tag has is only taken over when asked to', async ({ page, workbench }) => {
  const codebook = new CodebookPage(page)
  await codebook.openWithStarter()
  await codebook.item('Margin').click()
  await codebook.key.selectOption('1')
  await expect(codebook.editor.getByRole('alert')).toContainText('Supply constraints')
  await codebook.editor.getByRole('button', { name: 'Leave it' }).click()
  await expect(codebook.key).toHaveValue('3')

  await codebook.key.selectOption('1')
  await codebook.editor.getByRole('button', { name: 'Take it over' }).click()
  await expect(codebook.item('Margin')).toHaveAccessibleName('Margin key 1, 0 passages')
  await expect(codebook.item('Supply constraints')).toHaveAccessibleName('Supply constraints 0 passages')
  expect(workbench.complaints).toEqual([])
})

test('deleting says what it touches, and is undone with its passages; merging moves them', async ({
  page,
  workbench,
}) => {
  const codebook = new CodebookPage(page)
  await new LibraryPage(page).openDemonstration()
  await codebook.open()
  await codebook.item('Margin').click()
  await expect(codebook.editor).toContainText('4 passages in 3 transcripts')
  await page.keyboard.press('Delete')
  const question = page.getByRole('alertdialog', { name: 'Delete “Margin”?' })
  await expect(question).toContainText('4 passages in 3 transcripts lose this tag; the marked passages stay.')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(codebook.item('Margin')).toBeVisible()

  await codebook.item('Margin').press('Delete')
  await question.getByRole('button', { name: 'Delete' }).click()
  await expect(codebook.item('Margin')).toHaveCount(0)
  await expect(codebook.item('Share-based pay')).toBeFocused()
  await codebook.messages.getByRole('button', { name: 'Undo' }).click()
  await expect(codebook.item('Margin')).toHaveAccessibleName('Margin key 3, 4 passages')

  await codebook.item('Margin').click()
  await codebook.editor.getByRole('button', { name: 'Merge into…' }).click()
  const merge = page.getByRole('dialog', { name: 'Merge “Margin” into…' })
  await expect(merge.getByRole('combobox')).toBeFocused()
  await merge.getByRole('combobox').selectOption({ label: 'Logistics (1 passage)' })
  await merge.getByRole('button', { name: 'Merge' }).click()
  await expect(codebook.item('Margin')).toHaveCount(0)
  await expect(codebook.selected).toHaveAccessibleName('Logistics 4 passages')
  expect(workbench.complaints).toEqual([])
})

test('the codebook goes out as a table and comes in again, changed in a spreadsheet', async ({ page, workbench }) => {
  const codebook = new CodebookPage(page)
  const palette = new Palette(page)
  await codebook.openWithStarter()
  const download = page.waitForEvent('download')
  await palette.run('save the codebook')
  const file = await download
  expect(file.suggestedFilename()).toBe('codebook.csv')
  const table = await readFile(await file.path(), 'utf8')
  expect(table).toContain('Supply constraints')

  const chooser = page.waitForEvent('filechooser')
  await palette.run('bring in tags')
  const changed = `${table}Freight,Supply and delivery,tag,,,,How goods get there,\r\n`
  await (await chooser).setFiles({ name: 'tags.csv', mimeType: 'text/csv', buffer: Buffer.from(changed) })
  await expect(codebook.messages).toContainText('1 tag added, 0 changed, 53 as they were')
  await expect(codebook.item('Freight')).toBeVisible()
  await codebook.undo()
  await expect(codebook.item('Freight')).toHaveCount(0)
  expect(workbench.complaints).toEqual([])
})
