import { expect, test } from '../helpers/e2e.ts'
import { Inspector } from './pages/inspector.ts'
import { LibraryPage } from './pages/library-page.ts'
import { Palette } from './pages/palette.ts'

test('the palette runs a command by a part of its name, and shows it first the next time', async ({
  page,
  workbench,
}) => {
  const palette = new Palette(page)
  await palette.run('theme dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await palette.open()
  await palette.input.fill('theme light')
  await expect(palette.active).toHaveText('Theme: light')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')

  await page.keyboard.press('F1')
  await expect(palette.dialog.getByText('Recently used')).toBeVisible()
  await expect(palette.items.first()).toHaveText('Theme: dark')
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toHaveCount(0)
  expect(workbench.complaints).toEqual([])
})

test('only what applies here is offered, with its shortcut', async ({ page, workbench }) => {
  const palette = new Palette(page)
  await palette.open()
  await palette.input.fill('next passage')
  await expect(palette.items.filter({ hasText: 'Next passage' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await new Inspector(page).openTranscript()
  await palette.open()
  await palette.input.fill('next passage')
  await expect(palette.active).toHaveText('Next passageN')
  // The palette itself must not stand in a command's way.
  for (const label of ['Find in this transcript', 'Next turn', 'Select the sentence', 'Go to the outline']) {
    await palette.input.fill(label)
    await expect(palette.active).toContainText(label)
  }
  await palette.input.fill('find in transcript')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Find in this transcript' })).toBeFocused()
  await palette.open()
  await palette.input.fill('qqqqq')
  await expect(palette.dialog.getByText('Nothing here is called “qqqqq”')).toBeVisible()
  expect(workbench.complaints).toEqual([])
})

test('a command works on what was selected before the palette opened', async ({ page, workbench }) => {
  const inspector = new Inspector(page)
  const palette = new Palette(page)
  await inspector.openTranscript()
  await inspector.row(/Supply constraints/u).click()
  await palette.run('tag with capex')
  await expect(inspector.tags).toHaveText(['Supply constraints', 'Quote-worthy', 'Capex', 'Tag'])
  await palette.run('write a memo')
  await expect(inspector.memo).toBeFocused()
  expect(workbench.complaints).toEqual([])
})

test('transcripts and entries of the codebook are found by name', async ({ page, workbench }) => {
  const palette = new Palette(page)
  await new LibraryPage(page).openDemonstration()
  await palette.run('tolvane')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tolvane')
  await palette.run('codebook: tariffs')
  await expect(page.getByRole('tree').getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^Tariffs/u)
  expect(workbench.complaints).toEqual([])
})

test('? shows every shortcut, and they can be filtered', async ({ page, workbench }) => {
  const palette = new Palette(page)
  await page.keyboard.press('?')
  await expect(palette.sheet.getByRole('searchbox')).toBeFocused()
  await expect(palette.sheet.getByText('Search all transcripts')).toBeVisible()
  await page.keyboard.type('list of passages')
  await expect(palette.sheet.getByText('Go to the passage')).toBeVisible()
  await expect(palette.sheet.getByText('Search all transcripts')).toHaveCount(0)
  expect(workbench.complaints).toEqual([])
})

test('settings take effect at once and stay', async ({ page, workbench }) => {
  await page.keyboard.press('ControlOrMeta+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings.getByRole('radio', { name: 'As the system' })).toBeFocused()
  await settings.getByRole('radio', { name: 'High contrast' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  const size = settings.getByRole('slider', { name: 'Reading size' })
  await size.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(settings.getByText('20 px')).toBeVisible()
  await settings.getByRole('checkbox', { name: /^Fold boilerplate/u }).uncheck()
  await expect(settings).toContainText('.earmark')
  await page.keyboard.press('Escape')

  await expect
    .poll(async () => {
      await page.reload()
      // Before the library has answered, the page shows what everybody begins with.
      await page.locator('main[aria-busy="false"]').waitFor()
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      return page.locator('html').evaluate((html) => html.style.getPropertyValue('--reading-size'))
    })
    .toBe('20px')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  expect(workbench.complaints).toEqual([])
})
