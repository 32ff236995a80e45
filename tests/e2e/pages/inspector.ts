import { expect, type Locator, type Page } from '@playwright/test'
import { LibraryPage } from './library-page.ts'

/** The reader's right panel, with the codebook's list on the left. */
export class Inspector {
  readonly page: Page
  readonly passage: Locator
  readonly memo: Locator
  readonly tags: Locator
  readonly list: Locator
  readonly rows: Locator
  readonly count: Locator
  readonly messages: Locator
  /** The codebook beside the text. */
  readonly codebook: Locator

  constructor(page: Page) {
    this.page = page
    this.passage = page.getByRole('article', { name: 'Selected passage' })
    this.memo = page.getByRole('textbox', { name: 'Memo' })
    this.tags = this.passage.getByRole('list', { name: 'Tags' }).getByRole('listitem')
    this.list = page.getByRole('listbox', { name: 'Passages' })
    this.rows = this.list.getByRole('option')
    this.count = page.getByRole('tabpanel', { name: /^Passages/u }).getByRole('status')
    this.messages = page.getByRole('region', { name: 'Messages' })
    this.codebook = page.getByRole('region', { name: 'Codebook' })
  }

  /** Opens the demonstration's transcript of the second quarter, which has six passages. */
  async openTranscript(): Promise<void> {
    const library = new LibraryPage(this.page)
    await library.openDemonstration()
    await library.row('Norrvik Power Q2 2031').dblclick()
    await expect(this.tab('Passages (6)')).toBeVisible()
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name })
  }

  /** The row that says these words. */
  row(words: string | RegExp): Locator {
    return this.list.getByRole('option', { name: words })
  }

  /** The row the arrow keys stand at. */
  async active(): Promise<Locator> {
    const id = await this.list.getAttribute('aria-activedescendant')
    return this.page.locator(`[id="${id ?? ''}"]`)
  }

  filter(name: 'Tag' | 'Speaker'): Locator {
    return this.page.getByRole('tabpanel', { name: /^Passages/u }).getByRole('combobox', { name })
  }
}
