import { expect, test } from '../helpers/e2e.ts'
import { Inspector } from './pages/inspector.ts'

test('without a passage the inspector teaches how to mark one; the list has all of them in reading order', async ({
  page,
  workbench,
}) => {
  const inspector = new Inspector(page)
  await inspector.openTranscript()
  await inspector.tab('Passage').first().click()
  await expect(page.getByText('No passage is selected')).toBeVisible()
  await inspector.tab('Passages (6)').click()
  await expect(inspector.rows).toHaveCount(6)
  await expect(inspector.count).toHaveText('All 6')
  await expect(inspector.rows.first()).toHaveAccessibleName(
    /^We are still shipping less .* Supply constraints, Quote-worthy Ingrid Solheim$/u,
  )
  expect(workbench.complaints).toEqual([])
})

test('the list is walked with arrows; Enter goes to the passage and gives the text the keyboard', async ({
  page,
  workbench,
}) => {
  const inspector = new Inspector(page)
  await inspector.openTranscript()
  await inspector.list.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await expect(await inspector.active()).toHaveAccessibleName(/Refused guidance, Margin/u)
  await page.keyboard.press('Enter')
  await expect(inspector.passage).toContainText('we do not guide to gross margin by quarter')
  await expect(inspector.passage).toContainText('Tomas Reyes')
  await expect(inspector.passage).toContainText(/¶\d+/u)
  await expect(inspector.passage).toContainText('5 of 6')
  await expect(inspector.passage).toContainText('14 Aug 2031')
  // The keyboard is in the text: the next key works on the passage.
  await page.keyboard.press('n')
  await expect(inspector.passage).toContainText('6 of 6')
  await inspector.tab('Passages (6)').click()
  await expect(inspector.list.getByRole('option', { selected: true })).toHaveAccessibleName(/AI power/u)
  expect(workbench.complaints).toEqual([])
})

test('passages are filtered by tag, speaker and words, and the count says how many are left', async ({
  page,
  workbench,
}) => {
  const inspector = new Inspector(page)
  await inspector.openTranscript()
  await inspector.filter('Tag').selectOption({ label: 'Margin (2)' })
  await expect(inspector.count).toContainText('2 of 6')
  await inspector.filter('Speaker').selectOption('Ingrid Solheim')
  await expect(page.getByText('No passage is left with these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all 6' }).click()
  await expect(inspector.rows).toHaveCount(6)
  await page.getByRole('searchbox', { name: 'Words in the passage or its memo' }).fill('330 counts')
  await expect(inspector.rows).toHaveCount(1)
  await expect(inspector.rows).toHaveAccessibleName(/Capex, Check the number with memo/u)
  await page.keyboard.press('Escape')
  await expect(inspector.rows).toHaveCount(6)

  const margin = inspector.codebook.getByRole('button', { name: /^Margin/u })
  await expect(margin).toHaveAccessibleName('Margin key 3, 2 passages here')
  await margin.click()
  await expect(inspector.count).toContainText('2 of 6')
  await expect(margin).toHaveAttribute('aria-pressed', 'true')
  await margin.click()
  await expect(inspector.rows).toHaveCount(6)
  expect(workbench.complaints).toEqual([])
})

test('Delete in the list removes a passage and goes on to the next; undo brings it back', async ({
  page,
  workbench,
}) => {
  const inspector = new Inspector(page)
  await inspector.openTranscript()
  await inspector.list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(inspector.rows).toHaveCount(5)
  await expect(await inspector.active()).toHaveAccessibleName(/^Mix explains/u)
  await inspector.messages.getByRole('button', { name: 'Undo' }).click()
  await expect(inspector.rows).toHaveCount(6)
  await expect(inspector.row(/^nothing that took effect/u)).toBeVisible()
  expect(workbench.complaints).toEqual([])
})

test('tags are taken off and given from the inspector', async ({ page, workbench }) => {
  const inspector = new Inspector(page)
  await inspector.openTranscript()
  await inspector.row(/Supply constraints/u).click()
  await expect(inspector.tags).toHaveText(['Supply constraints', 'Quote-worthy', 'Tag'])
  await inspector.passage.getByRole('button', { name: 'Take off Quote-worthy' }).click()
  await expect(inspector.tags).toHaveText(['Supply constraints', 'Tag'])
  await inspector.tags.last().getByRole('button').click()
  await page.keyboard.type('capex')
  await page.keyboard.press('Enter')
  await expect(inspector.tags).toHaveText(['Supply constraints', 'Capex', 'Tag'])
  expect(workbench.complaints).toEqual([])
})

test('a memo saves itself, survives going to another passage in the middle of a word, and is there after loading again', async ({
  page,
  workbench,
}) => {
  const inspector = new Inspector(page)
  await inspector.openTranscript()
  await inspector.row(/Supply constraints/u).click()
  await page.keyboard.press('m')
  await expect(inspector.memo).toBeFocused()
  await page.keyboard.type('Ask about **steel** again')
  await expect(inspector.passage.getByRole('status')).toHaveText('Saved')
  await page.keyboard.type(' in No')
  // The passage changes under the hand, before the pause that saves.
  await inspector.passage.getByRole('button', { name: /^Next passage/u }).click()
  await expect(inspector.passage).toContainText('2 of 6')
  await expect(inspector.memo).toHaveValue('')
  await inspector.passage.getByRole('button', { name: /^Previous passage/u }).click()
  await expect(inspector.memo).toHaveValue('Ask about **steel** again in No')

  await inspector.memo.focus()
  await page.keyboard.press('Escape')
  await expect(inspector.memo).not.toBeFocused()
  await page.keyboard.press('n')
  await expect(inspector.passage).toContainText('2 of 6')

  await page.reload()
  await inspector.row(/Supply constraints/u).click()
  await expect(inspector.memo).toHaveValue('Ask about **steel** again in No')
  expect(workbench.complaints).toEqual([])
})

test('two windows on one memo never overwrite each other without a word', async ({ page, host, workbench }) => {
  const inspector = new Inspector(page)
  await inspector.openTranscript()
  await inspector.row(/Supply constraints/u).click()
  const second = await page.context().newPage()
  await second.goto(await host.link())
  const other = new Inspector(second)
  await other.row(/Supply constraints/u).click()

  await inspector.memo.fill('Of the first')
  await inspector.memo.blur()
  // Untouched there: the new words come round.
  await expect(other.memo).toHaveValue('Of the first')
  // What the second window writes is held up until the first has saved.
  const saved = Promise.withResolvers<null>()
  await second.route('**/*', async (route) => {
    if (route.request().postDataBuffer()?.includes('memos.write') === true) await saved.promise
    await route.continue()
  })
  await other.memo.fill('Of the second')
  await other.memo.blur()
  await inspector.memo.fill('Of the first, again')
  await inspector.memo.blur()
  await expect(inspector.passage.getByRole('status')).toHaveText('Saved')
  saved.resolve(null)
  const conflict = second.getByRole('region', { name: 'The memo was changed elsewhere' })
  await expect(conflict).toContainText('Of the first, again')
  await expect(other.memo).toHaveValue('Of the second')
  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await expect(conflict).toHaveCount(0)
  await expect(inspector.memo).toHaveValue('Of the second')
  expect(workbench.complaints).toEqual([])
})

test('a click on a tag of the list beside the text tags what is selected', async ({ page, workbench }) => {
  const inspector = new Inspector(page)
  await inspector.openTranscript()
  await page.getByText('Good morning, ladies and gentlemen').dblclick({ position: { x: 20, y: 10 } })
  await expect(inspector.codebook).toContainText('Choose a tag for what is selected.')
  await inspector.codebook.getByRole('button', { name: /^Capex/u }).click()
  await expect(inspector.tab('Passages (7)')).toBeVisible()
  await expect(inspector.tags).toHaveText(['Capex', 'Tag'])
  expect(workbench.complaints).toEqual([])
})
