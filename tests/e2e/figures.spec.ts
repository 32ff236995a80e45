import type { Page } from '@playwright/test'
import { expect, test } from '../helpers/e2e.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { FiguresPanel } from './pages/figures-panel.ts'
import { Palette } from './pages/palette.ts'
import { Reader } from './pages/reader.ts'

test('a key lights figures up in the text and puts them out; a corrected one differs', async ({ page, workbench }) => {
  const figures = new FiguresPanel(page)
  const reader = new Reader(page)
  await reader.open()
  expect(await figures.lit('figure')).toEqual([])
  await page.keyboard.press('f')
  await expect.poll(() => figures.lit('figure')).toContain('€1,212 million')
  await expect(reader.said).toContainText('Figures are lit up')
  // Far below, only once one has come near: the list leads there.
  await page.keyboard.press('Shift+F')
  await figures.row(/now 300–330/u).click()
  await expect.poll(() => figures.lit('figure-superseded')).toEqual(['€300 million and €320 million'])
  await expect.poll(() => figures.lit('figure-guided')).toContain('€300 million and €330 million')
  await page.keyboard.press('f')
  await expect.poll(() => figures.lit('figure')).toEqual([])
  expect(workbench.complaints).toEqual([])
})

test('the list says each figure one way, with what was said of it, and is walked with arrows', async ({
  page,
  workbench,
}) => {
  const figures = new FiguresPanel(page)
  await figures.open()
  await expect(figures.rows.first()).toHaveAccessibleName(/^1,212\sm\sEUR.*Ingrid Solheim$/u)
  await expect(figures.row(/^915–945\sm\sEUR.*guided.*Q3/u)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(figures.rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect.poll(() => new Reader(page).selected()).toBe('19 percent')
  await expect(new Reader(page).text).toBeFocused()
  expect(workbench.complaints).toEqual([])
})

test('figures are filtered by guided or actual, unit and speaker; nothing left offers the way back', async ({
  page,
  workbench,
}) => {
  const figures = new FiguresPanel(page)
  await figures.open()
  await expect(figures.count).toHaveText(/^All \d+$/u)
  await figures.filter('Actual or guided').selectOption('guided')
  await figures.filter('Unit').selectOption('EUR')
  await expect(figures.count).toHaveText(/^\d+ of \d+/u)
  await expect(figures.row(/^3.6–3.72\sbn\sEUR/u)).toHaveCount(1)
  await expect(figures.row(/^1,212/u)).toHaveCount(0)
  await figures.filter('Speaker').selectOption('Marc Olin')
  await expect(figures.panel).toContainText('No figure is left with these filters.')
  await figures.panel.getByRole('button', { name: /^Show all \d/u }).click()
  await expect(figures.row(/^1,212/u)).toHaveCount(1)
  expect(workbench.complaints).toEqual([])
})

test('the palette knows the figures, and the box in the list lights them up too', async ({ page, workbench }) => {
  const figures = new FiguresPanel(page)
  await new Reader(page).open()
  await new Palette(page).run('list of figures')
  await expect(figures.list).toBeFocused()
  await figures.light.check()
  await expect.poll(() => figures.lit('figure')).toContain('€1,212 million')
  await figures.light.uncheck()
  await expect.poll(() => figures.lit('figure')).toEqual([])
  expect(workbench.complaints).toEqual([])
})

async function choose(page: Page, theme: 'light' | 'dark' | 'high contrast'): Promise<void> {
  // There is no command for the theme one has already, and the system may have this one.
  await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' })
  await new Palette(page).run(`theme: ${theme}`)
}

for (const theme of ['light', 'dark', 'high contrast'] as const) {
  test(`axe finds nothing in the list of figures and the lit text, ${theme}`, async ({ page, workbench }) => {
    test.slow()
    const figures = new FiguresPanel(page)
    await choose(page, theme)
    await figures.open()
    await figures.light.check()
    await expectAccessible(page)
    await figures.filter('Actual or guided').selectOption('guided')
    await expectAccessible(page)
    expect(workbench.complaints).toEqual([])
  })
}
