import type { Page } from '@playwright/test'
import { expect, test } from '../helpers/e2e.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { CodebookPage } from './pages/codebook-page.ts'
import { ExportDialog } from './pages/export-dialog.ts'
import { Inspector } from './pages/inspector.ts'
import { Palette } from './pages/palette.ts'

type Theme = 'light' | 'dark' | 'high contrast'

async function choose(page: Page, theme: Theme): Promise<void> {
  // There is no command for the theme one has already, and the system may have this one.
  await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' })
  await new Palette(page).run(`theme: ${theme}`)
}

async function escape(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

for (const theme of ['light', 'dark', 'high contrast'] as const) {
  test.describe(`axe finds nothing, ${theme}:`, () => {
    // Axe looks at every element a dozen times; on a busy machine that is most of a minute.
    test.slow()
    test.beforeEach(async ({ page, workbench }) => {
      await choose(page, theme)
      expect(workbench.complaints).toEqual([])
    })

    test('library, reader, list of passages, passage and tag picker', async ({ page }) => {
      const inspector = new Inspector(page)
      await expectAccessible(page)
      await inspector.openTranscript()
      await expectAccessible(page)
      await page.keyboard.press('Alt+1')
      await expect(page.getByRole('grid')).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Alt+2')
      await inspector.row(/Capex/u).click()
      await expect(inspector.memo).toHaveValue(/Corrected/u)
      await expectAccessible(page)
      await inspector.tags.last().getByRole('button').click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page)
    })

    test('palette, shortcuts, settings and export', async ({ page }) => {
      const palette = new Palette(page)
      const note = new ExportDialog(page)
      await new Inspector(page).openTranscript()
      await palette.open()
      await expectAccessible(page)
      await palette.input.fill('tariff')
      await expectAccessible(page)
      await escape(page)
      await page.keyboard.press('?')
      await expect(palette.sheet).toBeVisible()
      await expectAccessible(page)
      await escape(page)
      await page.keyboard.press('ControlOrMeta+,')
      await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
      await expectAccessible(page)
      await escape(page)
      await note.open()
      await expect(note.preview).toBeVisible()
      await expectAccessible(page)
    })

    test('codebook, empty and full, with its questions; nothing to export', async ({ page }) => {
      const codebook = new CodebookPage(page)
      await codebook.open()
      await expect(page.getByRole('heading', { name: 'Your codebook is empty' })).toBeVisible()
      await expectAccessible(page)
      await new ExportDialog(page).open()
      await expect(page.getByRole('dialog')).toContainText('Nothing is marked yet')
      await expectAccessible(page)
      await escape(page)

      await codebook.openWithStarter()
      await codebook.item('Margin').click()
      await codebook.key.selectOption('1')
      await expect(codebook.editor.getByRole('alert')).toBeVisible()
      await expectAccessible(page)
      await codebook.item('Margin').press('F2')
      await expect(codebook.tree.getByRole('textbox')).toBeFocused()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await codebook.item('Margin').press('Delete')
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await codebook.editor.getByRole('button', { name: 'Merge into…' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page)
    })
  })
}

test('at 200 % zoom and on a narrow window nothing of a dialog or page is cut off sideways', async ({
  page,
  workbench,
}) => {
  const inspector = new Inspector(page)
  await inspector.openTranscript()
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
  for (const width of [900, 700, 640]) {
    await page.setViewportSize({ width, height: 700 })
    for (const keys of ['ControlOrMeta+e', 'ControlOrMeta+,', 'ControlOrMeta+Shift+p']) {
      await page.keyboard.press(keys)
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeInViewport()
      const box = await dialog.boundingBox()
      expect(box === null ? 0 : box.x).toBeGreaterThanOrEqual(0)
      expect(box === null ? Infinity : box.x + box.width).toBeLessThanOrEqual(width)
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
    await page.keyboard.press('Alt+3')
    expect(await fits()).toBe(true)
    await page.keyboard.press('Alt+2')
    expect(await fits()).toBe(true)
  }
  expect(workbench.complaints).toEqual([])
})
