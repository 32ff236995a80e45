import type { Locator, Page } from '@playwright/test'

/** The box in the top bar and the hits it leads to. */
export class SearchPage {
  readonly page: Page
  readonly box: Locator
  readonly hits: Locator
  readonly active: Locator
  readonly count: Locator

  constructor(page: Page) {
    this.page = page
    this.box = page.getByRole('combobox', { name: 'Search all transcripts' })
    const section = page.getByRole('region', { name: 'Search', exact: true })
    this.hits = section.getByRole('option')
    this.active = section.getByRole('option', { selected: true })
    this.count = section.getByRole('status')
  }

  async search(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    await this.box.fill('')
    await this.box.pressSequentially(text)
  }
}
