import { expect, test } from '../helpers/e2e.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { Inspector } from './pages/inspector.ts'
import { Pair } from './pages/pair.ts'
import { Reader } from './pages/reader.ts'

test('two quarters beside each other: the panes follow question by question, and say where there is no counterpart', async ({
  page,
  workbench,
}) => {
  const pair = new Pair(page)
  const reader = new Reader(page)
  await pair.open()
  await page.keyboard.press('Alt+8')
  await expect(pair.bar.getByRole('radio', { name: 'By question' })).toBeChecked()
  await reader.outline.getByRole('button', { name: /Nair/u }).press('Enter')
  await expect(pair.said).toContainText('Nair')
  await expect.poll(() => pair.topOf(pair.left)).toContain('like to understand the margin')
  await expect.poll(() => pair.topOf(pair.right)).toContain('Thanks for taking my question')
  await reader.outline.getByRole('button', { name: /^Lena Aasgaard/u }).press('Enter')
  await expect(pair.said).toHaveText('No question stands here.')
  expect(await pair.topOf(pair.right)).toContain('Thanks for taking my question')
  await expectAccessible(page)
  expect(workbench.complaints).toEqual([])
})

test('each pane keeps its own selection; commands and inspector go with the pane one is in', async ({
  page,
  workbench,
}) => {
  const pair = new Pair(page)
  const inspector = new Inspector(page)
  const reader = new Reader(page)
  await pair.open()
  await expect(pair.left).toBeFocused()
  await page.keyboard.press('F6')
  await expect(pair.right).toBeFocused()
  await page.keyboard.press('p')
  await reader.tag('guid')
  await expect(inspector.passage).toBeVisible()
  const quote = await inspector.passage.textContent()
  await page.keyboard.press('F6')
  await expect(pair.left).toBeFocused()
  await expect(page.getByRole('tab', { name: /^Passages/u })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('F6')
  await expect(pair.right).toBeFocused()
  await expect(inspector.passage).toHaveText(quote ?? '')
  expect(workbench.complaints).toEqual([])
})

test('panes are swapped, aligned and closed by keyboard, and back brings the pair again', async ({
  page,
  workbench,
}) => {
  const pair = new Pair(page)
  await pair.open()
  await expect(pair.heading('left')).toContainText('Q3 2031')
  await page.keyboard.press('Shift+B')
  await expect(pair.heading('left')).toContainText('Q2 2031')
  await page.keyboard.press('a')
  await expect(pair.bar.getByRole('button', { name: /Take all alignments away/u })).toBeVisible()
  await page.keyboard.press('Shift+F6')
  await expect(pair.bar).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Text of the transcript' })).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(pair.heading('right')).toBeVisible()
  expect(workbench.complaints).toEqual([])
})

test('a pair is named, and opened again as it was linked', async ({ page, workbench }) => {
  const pair = new Pair(page)
  await pair.open()
  await page.keyboard.press('Alt+7')
  await pair.bar.getByRole('textbox', { name: 'Name of the pair' }).fill('Summer and autumn')
  const named = page.waitForResponse(
    (response) => response.request().postData()?.includes('comparisons.rename') === true,
  )
  await page.keyboard.press('Enter')
  await named
  await page.reload()
  await expect(pair.heading('right')).toContainText('Q2 2031')
  await page.keyboard.press('Alt+1')
  await page.getByRole('row', { name: /Interview 07/u }).dblclick()
  await expect(page.getByRole('region', { name: 'Text of the transcript' })).toBeFocused()
  await page.keyboard.press('b')
  await pair.chooser.getByRole('combobox').fill('summer')
  await page.keyboard.press('Enter')
  await expect(pair.heading('left')).toContainText('Q3 2031')
  await expect(pair.heading('right')).toContainText('Q2 2031')
  await expect(pair.bar.getByRole('radio', { name: 'By speaker' })).toBeChecked()
  expect(workbench.complaints).toEqual([])
})
