import { expect, test } from '../helpers/e2e.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { Corrections } from './pages/corrections.ts'
import { Reader } from './pages/reader.ts'

test('a turn is split, given to a new person, joined again and all of it taken back, without the mouse', async ({
  page,
  workbench,
}) => {
  const reader = new Reader(page)
  const corrections = new Corrections(page)
  await reader.open()
  await reader.outline.getByRole('button', { name: /^3 · Nair/u }).click()
  await page.keyboard.press('s')
  await page.keyboard.press('j')
  await expect.poll(() => reader.selected()).not.toContain('Thanks')
  const words = await reader.selected()

  await test.step('split at the selected words', async () => {
    await page.keyboard.press('Shift+S')
    await expect(corrections.toast).toContainText('A turn begins at')
    await expect(corrections.turn(words).locator('p').first()).toHaveText(new RegExp(`^${escaped(words)}`, 'u'))
    await expect(corrections.speaker(words)).toContainText('Nair')
    await expect(corrections.marks).toHaveCount(1)
    await expect(corrections.marks).toHaveAttribute('title', /^Corrected by hand: A turn begins at/u)
  })
  await test.step('a new person speaks it', async () => {
    await page.keyboard.press('Shift+W')
    await expect(corrections.speakers.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('Ragnhild Vik')
    await expect(corrections.options).toHaveText(['New person “Ragnhild Vik”'])
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(corrections.speaker(words)).toHaveText('Ragnhild Vik')
    await expect(reader.text).toBeFocused()
    await expect(reader.undo).toHaveAccessibleName(/Undo: Let Ragnhild Vik speak/u)
  })
  await test.step('the menu of the turn joins it with the one before', async () => {
    await page.keyboard.press('e')
    await expect(corrections.menu).toBeVisible()
    await expectAccessible(page)
    await corrections.menu.getByRole('menuitem', { name: /Join with the turn before/u }).press('Enter')
    await expect(corrections.turn(words)).toHaveCount(1)
    await expect(corrections.speaker(words)).toContainText('Nair')
  })
  await test.step('undo and redo go over it', async () => {
    await page.keyboard.press('Control+z')
    await expect(corrections.speaker(words)).toHaveText('Ragnhild Vik')
    await page.keyboard.press('Control+Shift+z')
    await expect(corrections.speaker(words)).toContainText('Nair')
  })
  await test.step('the list says all of it, and takes it back', async () => {
    await page.keyboard.press('Shift+C')
    await expect(corrections.dialog.getByRole('listitem')).toHaveCount(3)
    await expectAccessible(page)
    await corrections.dialog.getByRole('button', { name: 'Take back all' }).press('Enter')
    await expect(corrections.dialog).toContainText('Nothing has been corrected yet')
    await page.keyboard.press('Escape')
    await expect(corrections.marks).toHaveCount(0)
  })
  expect(workbench.complaints).toEqual([])
})

test('questions and answers begin with another turn, and turns go into other parts', async ({ page, workbench }) => {
  const reader = new Reader(page)
  const corrections = new Corrections(page)
  await reader.open()
  const { outline } = reader
  await outline.getByRole('button', { name: /^3 · Nair/u }).click()
  await page.keyboard.press('s')
  await page.keyboard.press('Shift+A')
  await expect(corrections.toast).toContainText('Questions and answers begin at')
  await expect(outline.getByRole('button', { name: /^1 · Nair/u })).toBeVisible()
  await page.keyboard.press('Shift+P')
  await expect(corrections.parts.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(corrections.parts.getByRole('radio', { name: 'From here on' })).toBeChecked()
  await page.keyboard.type('prep')
  await expect(corrections.options).toHaveText([/^Prepared remarks/u])
  await page.keyboard.press('Enter')
  await expect(outline.getByRole('button', { name: /^Questions and answers/u })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(outline.getByRole('button', { name: /^3 · Nair/u })).toBeVisible()
  expect(workbench.complaints).toEqual([])
})

test('a click shows where a turn begins, and the button at its head has the menu', async ({ page, workbench }) => {
  const reader = new Reader(page)
  const corrections = new Corrections(page)
  await reader.open()
  await reader.outline.getByRole('button', { name: /^3 · Nair/u }).click()
  const turn = corrections.turn('Thanks for taking my question.')
  await reader.click('on steel. When')
  await turn.hover()
  await turn.getByRole('button', { name: /^Correct this turn of/u }).click()
  await corrections.menu.getByRole('menuitem', { name: /Begin a turn of someone else there/u }).click()
  await expect(corrections.speakers.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('oper')
  await page.keyboard.press('Enter')
  await expect(corrections.marks).toHaveCount(1)
  await expect(corrections.toast).toContainText('A turn begins at')
  expect(workbench.complaints).toEqual([])
})

test('the review leads to the turns, and reads the file again', async ({ page, workbench }) => {
  const reader = new Reader(page)
  const corrections = new Corrections(page)
  await reader.open()
  await page.getByRole('button', { name: 'Review import' }).click()
  const review = page.getByRole('dialog', { name: 'What Earmark understood' })
  await review.getByRole('button', { name: 'Read the file again' }).click()
  await expect(corrections.toast).toContainText('nothing in it is understood differently')
  await review.getByRole('button', { name: 'Correct turns in the text' }).click()
  await expect(review).toHaveCount(0)
  await expect(reader.text).toBeVisible()
  expect(workbench.complaints).toEqual([])
})

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
