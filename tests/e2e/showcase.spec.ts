import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../helpers/e2e.ts'
import { startHost } from '../helpers/web-host.ts'
import { ImportDialogs } from './pages/import-dialogs.ts'
import { SearchPage } from './pages/search-page.ts'

const fixture = new URL('../fixtures/transcripts/vendor-feed-article.txt', import.meta.url)

/** The main job from end to end, with no hand on the mouse after the file was chosen. */
test('a call is imported, read, tagged by keyboard, undone, searched and exported, and all of it outlives a restart', async ({
  page,
  host,
  workbench,
  libraryPath,
}) => {
  const imports = new ImportDialogs(page)
  await test.step('the import says what was understood', async () => {
    await imports.chooseFiles({ name: 'norrvik-q2-2031.txt', text: await readFile(fixture) })
    await expect(imports.review).toContainText('12 turns by 6 speakers')
    await expect(imports.field('Company')).toHaveValue('Norrvik Power')
    await expect(imports.field('Date')).toHaveValue('2031-08-05')
    await expect(imports.field('Period')).toHaveValue('Q2 2031')
    await expect(imports.field('Event id')).toHaveValue('NV-4471200-7')
    await expect(imports.field('Machine-translated')).toBeChecked()
    await expect(imports.review.getByLabel('Affiliation of Ben Ott')).toHaveValue('Kite Securities')
    await expect(imports.review.getByRole('textbox', { name: /Wind engine/u })).toHaveCount(0)
    await page.keyboard.press('Enter')
  })

  await test.step('a sentence is tagged by a part of a tag’s name, once the picker has filled the empty codebook', async () => {
    const picker = page.getByRole('combobox', { name: 'Tags' })
    await expect(page.getByText('Wind engine slows')).toBeVisible()
    await page.keyboard.press('s')
    await page.keyboard.press('t')
    await picker.waitFor()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: /Supply constraints/u })).toBeVisible()
    await page.keyboard.type('supply con')
    await page.keyboard.press('Enter')
    await expect(passages(page)).toHaveText('Passages (1)')
  })

  await test.step('the next one by a tag’s own key', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('6')
    await expect(passages(page)).toHaveText('Passages (2)')
  })

  await test.step('a paragraph by a tag made on the spot', async () => {
    await page.keyboard.press('p')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('t')
    await page.getByRole('combobox', { name: 'Tags' }).waitFor()
    await page.keyboard.type('Grid queue')
    await page.keyboard.press('Enter')
    await expect(passages(page)).toHaveText('Passages (3)')
    await expect(page.getByRole('button', { name: /Undo: Tag with Grid queue/u })).toBeVisible()
  })

  await test.step('one step is undone', async () => {
    await page.keyboard.press('ControlOrMeta+z')
    await expect(passages(page)).toHaveText('Passages (2)')
  })

  await test.step('search finds a word and leads to it', async () => {
    const search = new SearchPage(page)
    await search.search('cable')
    await expect(search.hits).toHaveCount(3)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('cable')
  })

  await test.step('the note cites both passages', async () => {
    await page.keyboard.press('ControlOrMeta+e')
    const save = page.getByRole('button', { name: /^Save/u })
    await expect(save).toBeEnabled()
    const download = page.waitForEvent('download')
    await save.press('Enter')
    const note = await readFile(await (await download).path(), 'utf8')
    expect(note).toContain('passages: 2')
    expect(note).toContain('machine_translated: true')
    expect(note).toContain('› Supply constraints')
    expect(note).toContain('› AI power')
    expect(note).not.toContain('Grid queue')
    await page.keyboard.press('Escape')
  })

  await test.step('after a restart everything is there, and undo remembers', async () => {
    await page.goto('about:blank')
    expect(await host.stop()).toBe(0)
    const again = await startHost(libraryPath)
    const next = await page.context().newPage()
    await next.goto(await again.link())
    // It opens where it was left.
    await expect(passages(next)).toHaveText('Passages (2)')
    await expect(next.getByRole('button', { name: /Undo: Tag with AI power/u })).toBeVisible()
    await next.keyboard.press('ControlOrMeta+Shift+z')
    await expect(passages(next)).toHaveText('Passages (3)')
    await next.close()
    await again.stop()
  })
  expect(workbench.complaints).toEqual([])
})

const passages = (page: Page) => page.getByRole('tab', { name: /^Passages/u })
