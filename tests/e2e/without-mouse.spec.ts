import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../helpers/e2e.ts'
import { ExportDialog } from './pages/export-dialog.ts'
import { ImportDialogs } from './pages/import-dialogs.ts'
import { Inspector } from './pages/inspector.ts'
import { Pair } from './pages/pair.ts'
import { Palette } from './pages/palette.ts'
import { SearchPage } from './pages/search-page.ts'

const lastQuarter = `Arden Mills Q1 2032 Earnings Call

Operator: Good morning, and welcome to the first quarter call of Arden Mills.

Ruth Calloway: Thank you. Orders were slow, and the freight rates ate the price rises. We expect a better summer.

Operator: Our first question comes from Jonas Petri of Calder Securities.

Jonas Petri: How long will freight stay where it is?

Ruth Calloway: A few quarters, I think. We have no contract that says so.
`
const thisQuarter = `Arden Mills Q2 2032 Earnings Call

Operator: Good morning, and welcome to the second quarter call of Arden Mills.

Ruth Calloway: Thank you. Orders came back in May, and freight is cheaper than it was. We expect sales of $40 million to $42 million.

Operator: Our first question comes from Ines Duarte of Harrow Research.

Ines Duarte: Is the order book as firm as it looks?

Ruth Calloway: It is firmer than it was in the spring.

Operator: Next is Jonas Petri of Calder Securities.

Jonas Petri: And freight, is that over?

Ruth Calloway: It is cheaper. I would not say over.
`

/** Brings pasted text in and opens it from its review. */
async function paste(page: Page, text: string): Promise<void> {
  const imports = new ImportDialogs(page)
  await page.keyboard.press('ControlOrMeta+Shift+v')
  await page.getByRole('textbox', { name: 'Text' }).fill(text)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(imports.review).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Text of the transcript' })).toBeVisible()
}

/** Walks on with Tab until the button has the keyboard. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name })
  await expect(button).toBeEnabled()
  for (let step = 0; step < 40; step += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never came to the button')
}

test('two quarters are imported, marked, compared, searched and exported, and no mouse is touched', async ({
  page,
  workbench,
}) => {
  const inspector = new Inspector(page)
  const pair = new Pair(page)
  const palette = new Palette(page)
  await page.evaluate(() => {
    for (const event of ['pointerdown', 'mousedown', 'wheel'])
      window.addEventListener(event, () => document.documentElement.setAttribute('data-mouse', event), true)
  })

  await test.step('both calls come in by pasting', async () => {
    await paste(page, lastQuarter)
    await paste(page, thisQuarter)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Arden Mills')
  })

  await test.step('a sentence is tagged, described, remembered, and its tags given to the next', async () => {
    await palette.run('add the starter codebook')
    await page.keyboard.press('Alt+2')
    await page.keyboard.press('ControlOrMeta+f')
    await page.getByRole('textbox', { name: 'Find in this transcript' }).fill('We expect sales')
    await page.keyboard.press('Escape')
    await page.keyboard.press('s')
    await page.keyboard.press('t')
    await page.getByRole('combobox', { name: 'Tags' }).fill('guidance')
    await page.keyboard.press('Enter')
    await expect(inspector.tags.first()).toContainText(/guidance/iu)
    await page.keyboard.press('i')
    await page.keyboard.press('i')
    await expect(inspector.passage.getByRole('combobox', { name: 'Kind' })).toHaveValue('guidance')
    await page.keyboard.press('m')
    await expect(inspector.memo).toBeFocused()
    await page.keyboard.type('Ask about the range')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('.')
    await expect(inspector.tab('Passages (2)')).toBeVisible()
  })

  await test.step('the figures light up and are listed', async () => {
    await page.keyboard.press('Shift+F')
    await expect(page.getByRole('tab', { name: /^Figures \(/u })).toBeVisible()
  })

  await test.step('last quarter stands beside it, question by question', async () => {
    await page.keyboard.press('Escape')
    await palette.run('read another transcript beside')
    await pair.chooser.getByRole('combobox').fill('Q1 2032')
    await page.keyboard.press('Enter')
    await expect(pair.right).toBeVisible()
    await expect(pair.left).toBeFocused()
    await page.keyboard.press('Alt+8')
    await expect(pair.bar.getByRole('radio', { name: 'By question' })).toBeChecked()
    await page.keyboard.press('F6')
    await expect(pair.right).toBeFocused()
    await page.keyboard.press('s')
    await page.keyboard.press('h')
    await expect(inspector.passage).toBeVisible()
    await page.keyboard.press('Shift+F6')
    await expect(pair.bar).toHaveCount(0)
  })

  await test.step('a word is found in both', async () => {
    const search = new SearchPage(page)
    await search.search('freight')
    await expect(search.hits).toHaveCount(4)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => getSelection()?.toString().toLowerCase())).toBe('freight')
  })

  await test.step('the note is saved', async () => {
    const dialog = new ExportDialog(page)
    await dialog.open()
    await tabTo(page, /^Save/u)
    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const note = await readFile(await (await downloading).path(), 'utf8')
    expect(note.length).toBeGreaterThan(100)
  })

  expect(await page.evaluate(() => document.documentElement.getAttribute('data-mouse'))).toBeNull()
  expect(workbench.complaints).toEqual([])
})
