import { expect, test } from '../helpers/e2e.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { Pair } from './pages/pair.ts'
import { Palette } from './pages/palette.ts'
import { Reader } from './pages/reader.ts'
import { Views } from './pages/views.ts'

test('only management is read: others become a line that opens in place; Escape shows everyone again', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  const views = new Views(page)
  await reader.open()
  await views.show('Management')
  await expect(views.bar).toContainText(/Only Management: \d+ of \d+ turns/u)
  await expect(reader.said).toContainText('folded into a line')
  await expect(reader.text).toBeFocused()
  const question = views.stubs.filter({ hasText: 'Priya Nair' }).first()
  await expect(question).toContainText(/\d+ words.*Q3/u)
  await expect(reader.paragraph('supply of core steel')).toHaveCount(0)
  await question.press('Enter')
  await expect(reader.paragraph('supply of core steel')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Fold again' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(reader.paragraph('supply of core steel')).toHaveCount(0)
  await expect(question).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(views.bar).toHaveCount(0)
  await expect(reader.paragraph('supply of core steel')).toHaveCount(1)
  await expect(reader.text).toBeFocused()
  expect(workbench.complaints).toEqual([])
})

test('while one voice is read, keys walk its turns, find opens what it finds, and a key follows who speaks here', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  const views = new Views(page)
  await reader.open()
  await views.show('Analysts')
  await reader.outline.getByRole('button', { name: /Nair/u }).press('Enter')
  await page.keyboard.press('p')
  await expect.poll(() => reader.selected()).toContain('supply of core steel')
  await page.keyboard.press('ArrowDown')
  // The next paragraph is the next analyst's: what management answers is folded.
  await expect.poll(() => reader.selected()).not.toContain('supply of core steel')
  await expect(views.stubs.filter({ hasText: 'Ingrid Solheim' }).first()).toBeAttached()
  await page.keyboard.press('Control+F')
  await reader.find.fill('transformer steel')
  await expect(reader.paragraph('transformer steel').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(views.bar).toHaveCount(0)
  await page.keyboard.press('Shift+Y')
  await expect(views.bar).toContainText(/^Only [^:]+: \d+ of/u)
  await page.keyboard.press('Shift+Y')
  await expect(views.bar).toHaveCount(0)
  expect(workbench.complaints).toEqual([])
})

test('each pane has its own voices, which go with it to the other side', async ({ page, workbench }) => {
  const pair = new Pair(page)
  const views = new Views(page)
  await pair.open()
  await page.keyboard.press('F6')
  await views.show('Analysts')
  await expect(page.locator('[data-pane="right"] .speaker-bar')).toContainText('Only Analysts')
  await expect(page.locator('[data-pane="left"] .speaker-bar')).toHaveCount(0)
  await page.keyboard.press('Shift+B')
  await expect(page.locator('[data-pane="left"] .speaker-bar')).toContainText('Only Analysts')
  await expect(page.locator('[data-pane="right"] .speaker-bar')).toHaveCount(0)
  await expectAccessible(page)
  expect(workbench.complaints).toEqual([])
})

test('the list of questions says who asks what and who answers; it is filtered, sorted and leads there', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  const views = new Views(page)
  await reader.open()
  await page.keyboard.press('Shift+G')
  await expect(views.questions).toBeVisible()
  await expect(views.questionRows).toHaveCount(6)
  await expect(views.questionRow('Priya Nair')).toContainText(
    /Halden Research.*3.*supply of core steel.*Ingrid Solheim/u,
  )
  await expectAccessible(page)
  await page.keyboard.type('steel')
  await expect(views.questions.getByRole('status')).toHaveText('1 of 6 questions')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(views.questions).toHaveCount(0)
  await expect(reader.paragraph('supply of core steel')).toBeInViewport()
  await expect(reader.said).toContainText('Question 3, Priya Nair')
  await page.keyboard.press('Shift+G')
  await views.questions.getByRole('combobox', { name: 'Firm' }).selectOption('Borealis Securities')
  await expect(views.questionRows).toHaveCount(1)
  await views.questions.getByRole('combobox', { name: 'Firm' }).selectOption('')
  await views.questions.getByRole('button', { name: 'Analyst' }).press('Enter')
  await expect(views.questionRows.first()).toContainText('Dele Okonjo')
  await expect(views.questions.getByRole('columnheader', { name: 'Analyst' })).toHaveAttribute('aria-sort', 'ascending')
  expect(workbench.complaints).toEqual([])
})

test('the outline lists speakers by how much they say; pressed again and again it goes from turn to turn', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  await reader.open()
  await page.keyboard.press('g')
  await reader.outline.getByRole('tab', { name: 'Outline' }).focus()
  await page.keyboard.press('ArrowRight')
  const first = reader.outline.getByRole('listitem').first().getByRole('button').first()
  await expect(first).toContainText(/Ingrid Solheim.*%.*7 turns/u)
  await first.press('Enter')
  await expect(reader.said).toHaveText('Ingrid Solheim, turn 1 of 7')
  await page.keyboard.press('Enter')
  await expect(reader.said).toHaveText('Ingrid Solheim, turn 2 of 7')
  await expectAccessible(page)
  await reader.outline.getByRole('button', { name: 'Show only Ingrid Solheim' }).press('Enter')
  await expect(new Views(page).bar).toContainText('Only Ingrid Solheim: 7 of')
  await expect(reader.text).toBeFocused()
  expect(workbench.complaints).toEqual([])
})

test('the overview is a slider of parts and questions: arrows step, Enter goes, Escape leads back', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  const views = new Views(page)
  await reader.open()
  await page.keyboard.press('Shift+O')
  await expect(views.overview).toBeFocused()
  await page.keyboard.press('End')
  await expect(views.overview).toHaveAttribute('aria-valuetext', /^Question 6 · Okonjo/u)
  await page.keyboard.press('PageUp')
  await expect(views.overview).toHaveAttribute('aria-valuetext', /^Questions and answers, \d+ passages$/u)
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown')
  await expect(views.overview).toHaveAttribute('aria-valuetext', /^Question 3 · Nair, Halden Research/u)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(reader.paragraph('supply of core steel')).toBeInViewport()
  await expect(reader.text).toBeFocused()
  await page.keyboard.press('Shift+O')
  await page.keyboard.press('Escape')
  await expect(reader.text).toBeFocused()
  expect(workbench.complaints).toEqual([])
})

test('marks of a tag, and all marks, are hidden and shown; hidden passages stay in the list with a note', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  await reader.open()
  await expect(reader.bracket(/^Passage: Margin,/u)).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(reader.said).toHaveText('All marks are hidden.')
  await expect(page.getByRole('option').filter({ hasText: 'hidden in the text' })).toHaveCount(6)
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('tag-'))))
    .toEqual([])
  await page.keyboard.press('z')
  await expect(reader.said).toHaveText('All marks are shown.')
  await page.keyboard.press('Shift+Z')
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitemcheckbox', { name: /^Margin/u })).toBeChecked()
  await expectAccessible(page)
  await page.keyboard.type('Marg')
  await page.keyboard.press('Enter')
  await expect(menu.getByRole('menuitemcheckbox', { name: /^Margin/u })).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(reader.text).toBeFocused()
  await expect(page.getByRole('option').filter({ hasText: 'hidden in the text' })).toHaveCount(1)
  expect(workbench.complaints).toEqual([])
})

for (const theme of ['light', 'dark', 'high contrast'] as const) {
  test(`axe finds nothing while one voice is read, in the list of questions and on the overview, ${theme}`, async ({
    page,
    workbench,
  }) => {
    // There is no command for the theme one has already, and the system may have this one.
    await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' })
    await new Palette(page).run(`theme: ${theme}`)
    const views = new Views(page)
    await new Reader(page).open()
    await views.show('Management')
    await page.keyboard.press('Shift+O')
    await page.keyboard.press('ArrowDown')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+G')
    await expect(views.questions).toBeVisible()
    await expectAccessible(page)
    expect(workbench.complaints).toEqual([])
  })
}
