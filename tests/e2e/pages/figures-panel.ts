import { expect, type Locator, type Page } from '@playwright/test'
import { Reader } from './reader.ts'

/** The list of figures in the inspector, and the figures lit up in the text. */
export class FiguresPanel {
  readonly page: Page
  readonly panel: Locator
  readonly list: Locator
  readonly rows: Locator
  readonly count: Locator
  readonly light: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('tabpanel', { name: /^Figures/u })
    this.list = page.getByRole('listbox', { name: 'Figures' })
    this.rows = this.list.getByRole('option')
    this.count = this.panel.getByRole('status')
    this.light = this.panel.getByRole('checkbox', { name: 'Lit up in the text' })
  }

  /** Opens a transcript of the demonstration and goes to its figures with the keyboard. */
  async open(): Promise<void> {
    await new Reader(this.page).open()
    await this.page.keyboard.press('Shift+F')
    await expect(this.list).toBeFocused()
  }

  row(words: RegExp): Locator {
    return this.list.getByRole('option', { name: words })
  }

  filter(name: 'Actual or guided' | 'Unit' | 'Speaker'): Locator {
    return this.panel.getByRole('combobox', { name })
  }

  /** The words lit up in the text under one of the highlights' names. */
  lit(name: 'figure' | 'figure-guided' | 'figure-superseded'): Promise<string[]> {
    return this.page.evaluate(
      (wanted) =>
        [...(CSS.highlights.get(wanted) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? '').slice(startOffset, endOffset),
        ),
      name,
    )
  }
}
