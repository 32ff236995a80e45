import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/e2e.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { ImportDialogs } from './pages/import-dialogs.ts'
import { Reader } from './pages/reader.ts'
import { SearchPage } from './pages/search-page.ts'

const folder = new URL('../fixtures/scripts/', import.meta.url)

/** Brings a fixture in and opens it. */
async function read(page: Page, name: string): Promise<Reader> {
  const dialogs = new ImportDialogs(page)
  await dialogs.chooseFiles({ name, text: await readFile(new URL(name, folder), 'utf8') })
  await expect(dialogs.review).toBeVisible()
  await dialogs.review.getByRole('button', { name: 'Read it' }).click()
  const reader = new Reader(page)
  await expect(reader.text).toBeVisible()
  return reader
}

/** Selects some UTF-16 units of a paragraph, as a hand that lets go between two of them would. */
async function selectUnits(reader: Reader, words: string, from: number, to: number): Promise<void> {
  await reader.paragraph(words).evaluate(
    (paragraph, [start, end]) => {
      const node = paragraph.firstChild
      if (node === null) throw new Error('A paragraph holds one text node')
      getSelection()?.setBaseAndExtent(node, start, node, end)
    },
    [from, to] as const,
  )
}

test('a Hebrew call has its turns, runs from right to left, and its marks stand at the words and beside them on the right', async ({
  page,
  workbench,
}) => {
  const reader = await read(page, 'hebrew-call.txt')
  await expect(reader.text.getByRole('heading', { level: 3 })).toHaveText([
    'מפעילה',
    'נועה ברקאי מנכ"לית',
    'Daniel Hart CFO',
    'מפעילה',
    'Lena Aasgaard אנליסטית, Tarnbrook Capital',
    'נועה ברקאי מנכ"לית',
  ])
  const answer = reader.paragraph('צבר ההזמנות עומד')
  await expect(answer).toHaveCSS('direction', 'rtl')
  await expect(reader.text.locator('article')).toHaveAttribute('lang', 'he')

  // By hand from word to word: what is selected is one stretch of the file.
  await answer.evaluate((paragraph) => paragraph.scrollIntoView({ block: 'center' }))
  await reader.drag('עומד', 'שקל')
  await expect.poll(() => reader.selected()).toContain(' על 210 מיליון ')
  const line = (await answer.textContent()) ?? ''
  expect(line).toContain(await reader.selected())

  const from = line.indexOf('210')
  await selectUnits(reader, 'צבר ההזמנות עומד', from, line.indexOf('שקל') + 3)
  await reader.tag('צבר הזמנות')
  const bracket = reader.bracket(/^Passage: צבר הזמנות, נועה ברקאי: “210 מיליון שקל”/u)
  await expect(bracket).toBeVisible()
  const [beside, text] = [await bracket.boundingBox(), await answer.boundingBox()]
  expect(beside?.x ?? 0).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0))

  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('EBITDA')
  await expect(reader.findCount).toHaveText('1 of 1')
  await page.keyboard.press('Escape')
  await expect.poll(() => reader.selected()).toBe('EBITDA')
  await expectAccessible(page)

  const search = new SearchPage(page)
  await search.search('התחזית')
  await expect(search.hits.first().locator('.search-hit-snippet')).toHaveCSS('direction', 'rtl')
  expect(workbench.complaints).toEqual([])
})

test('a Japanese interview is walked by words and sentences though it has no spaces', async ({ page, workbench }) => {
  const reader = await read(page, 'japanese-interview.txt')
  await expect(reader.text.getByRole('heading', { level: 3 })).toHaveText(['聞き手', '佐伯真理', '聞き手', '佐伯真理'])
  await expect(reader.text.locator('article')).toHaveAttribute('lang', 'ja')
  const line = (await reader.paragraph('最初の予算').textContent()) ?? ''
  const at = line.indexOf('最初の予算')
  await selectUnits(reader, '最初の予算', at, at + 1)
  await page.keyboard.press('w')
  await expect.poll(() => reader.selected()).toBe('最初')
  await page.keyboard.press('s')
  await expect
    .poll(() => reader.selected())
    .toBe('最初の予算は4億2千万円でしたが、鋼材が値上がりして、5億円を超えました。')
  await reader.tag('費用')
  await expect(reader.bracket(/^Passage: 費用/u)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('変圧器')
  await expect(reader.findCount).toHaveText('1 of 1')
  expect(workbench.complaints).toEqual([])
})

test('each paragraph of a mixed transcript runs its own way, and names stand apart from what is around them', async ({
  page,
  workbench,
}) => {
  const reader = await read(page, 'mixed-directions.txt')
  await expect(reader.paragraph('Can you say in Hebrew')).toHaveCSS('direction', 'ltr')
  await expect(reader.paragraph('קוראים למספנה')).toHaveCSS('direction', 'rtl')
  await expect(reader.paragraph('اسمها')).toHaveCSS('direction', 'rtl')
  await expect(reader.paragraph('are the same yard')).toHaveCSS('direction', 'ltr')
  const name = reader.text.getByText('سلمى حداد', { exact: true }).first()
  expect(await name.evaluate((element) => element.tagName)).toBe('BDI')

  // Over the seam of two directions: what is marked is a stretch of the file, whatever it looks like.
  const line = 'So "אור הים" and «نور البحر» are the same yard, with 240 people and 3 cranes?'
  const from = line.indexOf('הים')
  const to = line.indexOf('البحر') + 'البحر'.length
  await selectUnits(reader, 'are the same yard', from, to)
  await reader.tag('names')
  await expect(reader.bracket(/^Passage: names, Interviewer: “הים" and «نور البحر”/u)).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Inspector' }).locator('blockquote')).toHaveCSS(
    'direction',
    'rtl',
  )
  expect(workbench.complaints).toEqual([])
})

test('a family, a flag and an accent are never cut in two', async ({ page, workbench }) => {
  const reader = await read(page, 'clusters.txt')
  const said = page.locator('.reader > [aria-live="polite"]')
  await expect(said).toBeAttached()
  for (const [words, units, whole] of [
    ['in the logo', [13, 16], '👩‍👩‍👧‍👦'],
    ['with a combining', [0, 0], 'e\u0301'],
  ] as const) {
    const text = (await reader.paragraph(words).textContent()) ?? ''
    const at = text.indexOf(whole)
    const [from, to] = units[1] === 0 ? [at, at + 1] : [at + 2, at + 5]
    await selectUnits(reader, words, from, to)
    await page.keyboard.press('h')
    const quote = page.getByRole('complementary', { name: 'Inspector' }).locator('blockquote')
    await expect(quote).toHaveText(whole)
  }
  expect(workbench.complaints).toEqual([])
})
