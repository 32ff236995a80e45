import { expect, test } from '../helpers/e2e.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { Reader } from './pages/reader.ts'

test('turns show who speaks, with role, firm and place in the exchange; labels are not part of the text', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  await reader.open()
  const question = page.locator('.block').filter({ hasText: 'I wanted to stay with the backlog' })
  await expect(question.getByRole('heading')).toHaveText('Hana Whitlock Analyst, Tarnbrook Capital')
  await expect(question).toContainText('Q1')
  await expect(reader.text.locator('p', { hasText: 'Hana Whitlock, Analyst:' })).toHaveCount(0)
  await expectAccessible(page)
  expect(workbench.complaints).toEqual([])
})

test('the outline leads to a part or an exchange, and follows the reading', async ({ page, workbench }) => {
  const reader = new Reader(page)
  await reader.open()
  await reader.outline.getByRole('button', { name: /^3 · Nair, Halden Research/u }).click()
  await expect(reader.paragraph('When do you expect the supply of core steel')).toBeInViewport()
  await expect(reader.outline.locator('[aria-current]')).toContainText('Nair')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(reader.said).toContainText('Ingrid Solheim, A3')
  await page.keyboard.press('q')
  await expect(reader.said).toContainText('Marc Olin, Q4')
  await expect(reader.outline.locator('[aria-current]')).toContainText('Olin')
  await page.keyboard.press('Shift+Q')
  await expect(reader.said).toContainText('Priya Nair, Q3')
  await page.keyboard.press('g')
  await expect(reader.outline.locator('[aria-current]')).toBeFocused()
  expect(workbench.complaints).toEqual([])
})

test('the reading position outlives a reload', async ({ page, workbench }) => {
  const reader = new Reader(page)
  await reader.open()
  const saved = page.waitForRequest((request) => (request.postData() ?? '').includes('saveReadingPosition'))
  await reader.outline.getByRole('button', { name: /^5 · Verhoef/u }).click()
  await saved
  // A new window opens where the last one was left.
  await page.reload()
  await expect(reader.paragraph('On capital allocation')).toBeInViewport()
  await expect(reader.outline.locator('[aria-current]')).toContainText('Verhoef')
  expect(workbench.complaints).toEqual([])
})

test('find counts hits whatever their case, goes round them, and leaves the last one selected', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  await reader.open()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('CORE STEEL')
  await expect(reader.findCount).toHaveText(/^1 of \d+$/u)
  await page.keyboard.press('Shift+Enter')
  await expect(reader.findCount).toHaveText(/^(?<last>\d+) of \k<last>$/u)
  await page.keyboard.press('Enter')
  await expect(reader.findCount).toHaveText(/^1 of/u)
  await page.keyboard.type(' nowhere')
  await expect(reader.findCount).toHaveText('Not found')
  await reader.find.fill('transformer steel')
  await expect(reader.findCount).toHaveText(/^1 of/u)
  await page.keyboard.press('Escape')
  await expect(reader.find).toHaveCount(0)
  await expect.poll(() => reader.selected()).toBe('transformer steel')
  expect(workbench.complaints).toEqual([])
})

test('panels hide and come back by key; on a narrow window the inspector is a drawer', async ({ page, workbench }) => {
  const reader = new Reader(page)
  await reader.open()
  await page.keyboard.press('ControlOrMeta+b')
  await expect(reader.outline).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+b')
  await expect(reader.outline).toBeVisible()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector).toBeVisible()
  await page.setViewportSize({ width: 900, height: 700 })
  await expect(inspector).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+i')
  await expect(inspector).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(inspector).toHaveCount(0)
  await expect(reader.text).toBeFocused()
  expect(workbench.complaints).toEqual([])
})

test('what is read stays in view when the type grows', async ({ page, workbench }) => {
  const reader = new Reader(page)
  await reader.open()
  await reader.outline.getByRole('button', { name: /^4 · Olin/u }).click()
  const question = reader.paragraph('Two from me on the duty')
  await expect(question).toBeInViewport()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Alt+=')
  await expect(question).toHaveCSS('font-size', '24px')
  await expect(question).toBeInViewport()
  expect(workbench.complaints).toEqual([])
})
