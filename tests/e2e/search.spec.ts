import { expect, test } from '../helpers/e2e.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { LibraryPage } from './pages/library-page.ts'
import { SearchPage } from './pages/search-page.ts'

test.beforeEach(async ({ page, workbench }) => {
  await new LibraryPage(page).openDemonstration()
  expect(workbench.complaints).toEqual([])
})

test('what is typed is found at once, and a hit opens in the reader; back finds the search as it was', async ({
  page,
}) => {
  const search = new SearchPage(page)
  await expect(search.box).toHaveAttribute('placeholder', 'Search 5 transcripts')
  await search.search('transformer ste')
  await expect(search.hits.first()).toBeVisible()
  await expect(search.count).toHaveText(/\d+ places in \d+ transcripts/u)
  await expect(search.hits.first().locator('mark').first()).toHaveText(/transformer|steel/iu)
  await expectAccessible(page)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(search.active).toHaveCount(1)
  const chosen = await search.active.getAttribute('id')
  await expect(search.box).toHaveAttribute('aria-activedescendant', chosen ?? '')
  await page.keyboard.press('Enter')
  await expect(search.hits).toHaveCount(0)
  await expect(page.locator('main')).toContainText('steel')

  // However many keys it took, the search was one step.
  await page.getByRole('button', { name: /^Back/u }).click()
  await expect(search.box).toHaveValue('transformer ste')
  await expect(search.active).toHaveAttribute('id', chosen ?? '')
  await page.getByRole('button', { name: /^Back/u }).click()
  await expect(page.getByRole('grid')).toBeVisible()
})

test('a phrase in quotes stands as it is written; nothing found offers to ask for less', async ({ page }) => {
  const search = new SearchPage(page)
  await search.search('"transformer steel"')
  await expect(search.hits.first()).toBeVisible()
  for (const text of await search.hits.locator('mark').allTextContents())
    expect('transformer steel').toContain(text.toLowerCase())

  await search.box.fill('"steel transformer zeppelin"')
  await expect(page.getByRole('heading', { name: /^Nothing found/u })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'transformer', exact: true }).click()
  await expect(search.box).toHaveValue('transformer')
  await expect(search.hits.first()).toBeVisible()
})

test('an empty search teaches what can be searched and remembers what led somewhere', async ({ page }) => {
  const search = new SearchPage(page)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('heading', { name: 'Search everything that was said' })).toBeVisible()
  await expectAccessible(page)
  await search.search('freight')
  await expect(search.hits.first()).toBeVisible()
  await search.hits.first().click()
  await expect(search.hits).toHaveCount(0)
  await search.search('')
  await page.getByRole('button', { name: 'freight', exact: true }).click()
  await expect(search.box).toHaveValue('freight')
  await expect(search.hits.first()).toBeVisible()
})

test('in the reader F4 goes on to the next hit', async ({ page }) => {
  const search = new SearchPage(page)
  await search.search('freight')
  await expect(search.hits.first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(search.hits).toHaveCount(0)
  await page.keyboard.press('F4')
  await page.keyboard.press('F4')
  await page.keyboard.press('Shift+F4')
  await page.getByRole('button', { name: /^Back/u }).click()
  await expect(search.active).toHaveAttribute('id', 'search-hit-1')
})
