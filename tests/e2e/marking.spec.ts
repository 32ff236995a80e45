import { expect, test } from '../helpers/e2e.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { Inspector } from './pages/inspector.ts'
import { Reader } from './pages/reader.ts'

test('words, sentences, paragraphs and turns are selected by keyboard, stretched, and announced', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  await reader.open()
  await reader.outline.getByRole('button', { name: /^3 · Nair/u }).click()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => reader.selected()).toBe('Thanks for taking my question.')
  await expect(reader.said).toContainText('Sentence selected: “Thanks for taking my question.”')
  await page.keyboard.press('w')
  await expect.poll(() => reader.selected()).toBe('Thanks')
  await page.keyboard.press('j')
  await expect.poll(() => reader.selected()).toBe('for')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(() => reader.selected()).toBe('Thanks for taking')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => reader.selected()).toBe('Thanks for')
  await page.keyboard.press('u')
  await expect.poll(() => reader.selected()).toMatch(/^Thanks for taking .*only late\?$/u)
  // The next turn's label lies between; the selection jumps over it.
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => reader.selected()).toMatch(/^Only late, Priya\./u)
  await page.keyboard.press('Escape')
  await expect.poll(() => reader.selected()).toBe('')
  expect(workbench.complaints).toEqual([])
})

test('a passage is marked, tagged, stretched, retagged, remembered and removed without the mouse', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  const inspector = new Inspector(page)
  await reader.open()
  await reader.outline.getByRole('button', { name: /^3 · Nair/u }).click()
  await page.keyboard.press('s')

  await test.step('t, a part of a name, Enter: marked and tagged, and the keyboard is in the text again', async () => {
    await reader.tag('guid')
    await expect(inspector.passage).toContainText('Thanks for taking my question.')
    await expect(inspector.tags.first()).toContainText(/guidance/iu)
    await expect(reader.text).toBeFocused()
  })
  await test.step('a tag’s own key adds it', async () => {
    await page.keyboard.press('1')
    await expect(inspector.tags).toHaveCount(3)
    await expect(reader.undo).toHaveAccessibleName(/Tag with Supply constraints/u)
  })
  await test.step('brackets move the ends by a word', async () => {
    await page.keyboard.press('[')
    await expect(reader.said).toContainText('“Thanks for taking my question”')
    await page.keyboard.press('[')
    await expect(reader.said).toContainText('“Thanks for taking my”')
    await page.keyboard.press('}')
    await expect(reader.said).toContainText('“for taking my”')
    await page.keyboard.press('{')
    await page.keyboard.press(']')
    await expect(inspector.passage).toContainText('Thanks for taking my question')
  })
  await test.step('x asks which of several tags to take off', async () => {
    await page.keyboard.press('x')
    await page.getByRole('menuitem', { name: 'Supply constraints' }).press('Enter')
    await expect(inspector.tags).toHaveCount(2)
  })
  await test.step('r gives another tag in its place', async () => {
    await page.keyboard.press('r')
    await expect(reader.pickerInput).toBeFocused()
    await page.keyboard.type('backlog')
    await page.keyboard.press('Enter')
    await expect(inspector.tags.first()).toContainText('Backlog')
  })
  await test.step('m writes a memo', async () => {
    await page.keyboard.press('m')
    await expect(inspector.memo).toBeFocused()
    await page.keyboard.type('Ask again in autumn')
    await page.keyboard.press('Escape')
    await expect(inspector.memo).toHaveValue('Ask again in autumn')
    await expect(reader.text).toBeFocused()
    await page.keyboard.press('m')
    await expect(inspector.memo).toBeFocused()
    await page.keyboard.type(', too')
    await expect(inspector.memo).toHaveValue('Ask again in autumn, too')
    await page.keyboard.press('Escape')
    await expect(reader.text).toBeFocused()
  })
  await test.step('Delete removes it, undo brings it back', async () => {
    await page.keyboard.press('Delete')
    await expect(reader.passages(6)).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(reader.passages(7)).toBeVisible()
  })
  expect(workbench.complaints).toEqual([])
})

test('the picker makes new tags, gives several in a row, and offers the last ones first', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  const inspector = new Inspector(page)
  await reader.open()
  await reader.outline.getByRole('button', { name: /^4 · Olin/u }).click()
  await page.keyboard.press('p')
  await page.keyboard.press('t')
  await expect(reader.pickerInput).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('Clause of change')
  await expect(reader.options).toHaveText(['New tag “Clause of change”'])
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(inspector.tags.first()).toContainText('Clause of change')
  await expect(reader.pickerInput).toHaveValue('')
  await expect(reader.options.first()).toContainText('Clause of change')
  await page.keyboard.type('tariffs')
  await page.keyboard.press('Enter')
  await expect(reader.picker).toHaveCount(0)
  await expect(inspector.tags).toContainText(['Clause of change', 'Tariffs', 'Tag'])
  await expect(
    reader.bracket(/^Passage: Clause of change, Tariffs, Marc Olin: “Good morning\. Two from me/u),
  ).toBeVisible()
  expect(workbench.complaints).toEqual([])
})

test('overlapping passages are each reached by clicking again, by their bracket, and by n', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  const inspector = new Inspector(page)
  await reader.open()
  await page.keyboard.press('n')
  await expect(inspector.passage).toContainText('1 of 6')
  await reader.click('transformer steel. Two of our suppliers')
  await page.keyboard.press('Escape')
  // A paragraph around the passage of the demonstration.
  await reader.drag('Now to supply', 'Two of our suppliers')
  await page.keyboard.press('p')
  await page.keyboard.press('h')
  await expect(reader.passages(7)).toBeVisible()
  await reader.click('tightest point')
  await expect(inspector.passage.locator('blockquote, .quote').first()).toHaveText(/^We are still shipping/u)
  await reader.click('tightest point')
  await expect(inspector.passage.locator('blockquote, .quote').first()).toHaveText(/^Now to supply/u)
  const bracket = reader.bracket(/^Passage: Supply constraints, Quote-worthy, Ingrid Solheim: “We are still shipping/u)
  await bracket.click()
  await expect(bracket).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Shift+N')
  await expect(inspector.passage).toContainText('1 of 7')
  await expect(bracket).toHaveAttribute('aria-pressed', 'false')
  expect(workbench.complaints).toEqual([])
})

test('words selected by mouse get a bar to tag, mark or copy them with their citation', async ({
  page,
  context,
  workbench,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const reader = new Reader(page)
  await reader.open()
  await reader.outline.getByRole('button', { name: /^3 · Nair/u }).click()
  await reader.drag('Only late, Priya', 'should say')
  await expect(reader.bar).toBeVisible()
  await expectAccessible(page)
  await reader.bar.getByRole('button', { name: 'Copy with citation' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      /^“.*Nobody walked away.*” — Ingrid Solheim, Chief Executive Officer(?:,| ·) Norrvik Power(?:,| ·) Q2 2031 Earnings Call, 2031-08-14 · .+, ¶ \d+$/u,
    )
  await reader.bar.getByRole('button', { name: 'Mark' }).click()
  await expect(reader.passages(7)).toBeVisible()
  await expect(reader.bar).toHaveCount(0)
  expect(workbench.complaints).toEqual([])
})
