import { expect, type Locator, type Page } from '@playwright/test'
import { LibraryPage } from './library-page.ts'

/** Two transcripts beside each other, with the bar that links them. */
export class Pair {
  readonly page: Page
  readonly left: Locator
  readonly right: Locator
  readonly bar: Locator
  readonly said: Locator
  readonly chooser: Locator

  constructor(page: Page) {
    this.page = page
    this.left = page.getByRole('region', { name: 'Text of the transcript on the left' })
    this.right = page.getByRole('region', { name: 'Text of the transcript on the right' })
    this.bar = page.getByRole('group', { name: 'Linked panes' })
    this.said = this.bar.getByRole('status')
    this.chooser = page.getByRole('dialog', { name: 'Read beside this one' })
  }

  /** Opens the demonstration's third quarter with its second beside it, by keyboard. */
  async open(): Promise<void> {
    const library = new LibraryPage(this.page)
    await library.openDemonstration()
    await library.row('Norrvik Power Q3 2031').dblclick()
    await expect(this.page.getByRole('region', { name: 'Text of the transcript' })).toBeFocused()
    await this.page.keyboard.press('b')
    await this.chooser.getByRole('combobox').fill('Norrvik Q2')
    await this.page.keyboard.press('Enter')
    await expect(this.right).toBeVisible()
  }

  /** The first words in view of a pane, below its section head. */
  topOf(pane: Locator): Promise<string> {
    return pane.evaluate((scroller) => {
      const top = scroller.getBoundingClientRect().top + 44
      const shown = [...scroller.querySelectorAll<HTMLElement>('[data-start]')]
      return shown.find((paragraph) => paragraph.getBoundingClientRect().bottom > top + 4)?.textContent ?? ''
    })
  }

  heading(side: 'left' | 'right'): Locator {
    return this.page.locator(`[data-pane="${side}"]`).getByRole('heading', { level: 1 })
  }
}
