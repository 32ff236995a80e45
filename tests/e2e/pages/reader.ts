import { expect, type Locator, type Page } from '@playwright/test'
import { LibraryPage } from './library-page.ts'

/** The reading pane: the text, its marks, and what floats over it. */
export class Reader {
  readonly page: Page
  readonly text: Locator
  readonly outline: Locator
  readonly find: Locator
  readonly findCount: Locator
  readonly picker: Locator
  readonly pickerInput: Locator
  readonly options: Locator
  readonly brackets: Locator
  readonly bar: Locator
  /** What a screen reader is told. */
  readonly said: Locator
  readonly undo: Locator

  constructor(page: Page) {
    this.page = page
    this.text = page.getByRole('region', { name: 'Text of the transcript' })
    this.outline = page.getByRole('navigation', { name: 'Outline' })
    this.find = page.getByRole('textbox', { name: 'Find in this transcript' })
    this.findCount = page.getByRole('search').locator('.find-bar-count')
    this.picker = page.getByRole('dialog', { name: 'Tag' })
    this.pickerInput = page.getByRole('combobox', { name: 'Tags' })
    this.options = page.getByRole('dialog').getByRole('option')
    this.brackets = page.getByRole('button', { name: /^Passage: / })
    this.bar = page.getByRole('toolbar', { name: 'Selected words' })
    this.said = page.locator('.reader > [aria-live="polite"]')
    this.undo = page.getByRole('button', { name: /^Undo: / })
  }

  /** Opens one of the demonstration's transcripts. */
  async open(title = 'Norrvik Power Q2 2031'): Promise<void> {
    const library = new LibraryPage(this.page)
    await library.openDemonstration()
    await library.row(title).dblclick()
    await expect(this.text).toBeFocused()
  }

  paragraph(words: string): Locator {
    return this.text.locator('p').filter({ hasText: words })
  }

  bracket(name: RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  /** What the page has selected. */
  selected(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '')
  }

  /** The middle of the first place where the words stand, in viewport pixels. */
  async pointOf(words: string): Promise<{ x: number; y: number }> {
    return this.paragraph(words)
      .first()
      .evaluate((paragraph, wanted) => {
        const node = paragraph.firstChild
        if (!(node instanceof Text)) throw new Error('A paragraph holds one text node')
        const range = document.createRange()
        range.setStart(node, node.data.indexOf(wanted))
        range.setEnd(node, node.data.indexOf(wanted) + wanted.length)
        const box = range.getClientRects()[0] ?? range.getBoundingClientRect()
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      }, words)
  }

  async click(words: string): Promise<void> {
    const { x, y } = await this.pointOf(words)
    await this.page.mouse.click(x, y)
  }

  /** Drags the mouse from the middle of some words to the middle of others. */
  async drag(from: string, to: string): Promise<void> {
    const start = await this.pointOf(from)
    const end = await this.pointOf(to)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move(end.x, end.y, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Opens the picker, types a part of a tag's name, takes the first. */
  async tag(words: string): Promise<void> {
    await this.page.keyboard.press('t')
    await expect(this.pickerInput).toBeFocused()
    await this.page.keyboard.type(words)
    await this.page.keyboard.press('Enter')
    await expect(this.picker).toHaveCount(0)
  }

  passages(count: number): Locator {
    return this.page.getByRole('tab', { name: `Passages (${count})` })
  }
}
