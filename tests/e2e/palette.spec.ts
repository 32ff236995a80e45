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

test('a command gets a key of its own, taken over from another one, by keyboard only', async ({ page, workbench }) => {
  const palette = new Palette(page)
  await page.keyboard.press('?')
  await palette.sheet.getByRole('button', { name: 'Change keys' }).focus()
  await page.keyboard.press('Enter')
  await palette.sheet.getByRole('searchbox').fill('inspector')
  await palette.sheet.getByRole('button', { name: 'Change: Show or hide the inspector' }).focus()
  await page.keyboard.press('Enter')
  const keys = palette.sheet.getByRole('textbox', { name: 'New keys for Show or hide the inspector' })
  await expect(keys).toBeFocused()
  await page.keyboard.press('3')
  await expect(palette.sheet.getByRole('status')).toContainText('Digits tag what is selected')
  await page.keyboard.press('ControlOrMeta+b')
  await expect(palette.sheet.getByRole('status')).toHaveText('These keys already do “Show or hide the left panel”.')
  await palette.sheet.getByRole('button', { name: 'Take over' }).click()
  await expect(palette.sheet.getByRole('button', { name: 'Change: Show or hide the inspector' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette.sheet).toHaveCount(0)

  await new Inspector(page).openTranscript()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector).toBeVisible()
  await page.keyboard.press('ControlOrMeta+b')
  await expect(inspector).toHaveCount(0)

  await page.reload()
  await page.keyboard.press('?')
  await palette.sheet.getByRole('searchbox').fill('left panel')
  await expect(palette.sheet.getByText('No key does that')).toBeVisible()
  await palette.sheet.getByRole('button', { name: 'Change keys' }).click()
  await palette.sheet.getByRole('button', { name: 'Own keys back: Show or hide the left panel' }).click()
  await expect(palette.sheet.getByText('Ctrl B')).toBeVisible()
  expect(workbench.complaints).toEqual([])
})
