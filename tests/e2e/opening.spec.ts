import { expect, test } from '../helpers/e2e.ts'

test('a fresh link opens the workbench, asks nothing of the network, and breaks no rule of its own page', async ({
  page,
  workbench,
}) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  await expect(page).toHaveTitle(/Earmark/u)
  expect(new URL(page.url()).hash).not.toContain('ticket')
  expect(workbench.complaints).toEqual([])
})

test('the page stays open when it is loaded again', async ({ page, workbench }) => {
  await page.reload()
  await expect(page.locator('#root')).not.toBeEmpty()
  await expect(page.getByText('This link has been used')).toHaveCount(0)
  expect(workbench.complaints).toEqual([])
})

test('a link opens one tab; another tab is told how to get a link of its own, and the new link works there', async ({
  page,
  host,
}) => {
  const link = await host.link()
  await page.goto(link)
  const other = await page.context().newPage()
  await other.goto(link)
  await expect(other.getByText('This link has been used')).toBeVisible()
  // Pasted into the tab that is open already, only the fragment changes.
  await other.goto(await host.link())
  await expect(other.getByText('This link has been used')).toHaveCount(0)
  await expect(other.locator('#root')).not.toBeEmpty()
})
