import { expect, type Locator, type Page } from '@playwright/test'

/** The list of transcripts, and the bin, which is a list of the same kind. */
export class LibraryPage {
  readonly page: Page
  readonly grid: Locator
  readonly filter: Locator
  readonly kind: Locator
  readonly messages: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid')
    this.filter = page.getByRole('textbox', { name: 'Filter the library' })
    this.kind = page.getByRole('combobox', { name: 'Kind' })
    this.messages = page.getByRole('region', { name: 'Messages' })
  }

  /** Fills the empty library with the five transcripts of the demonstration. */
  async openDemonstration(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the demonstration' }).click()
    await expect(this.rows()).toHaveCount(5)
  }

  /** The rows below the headings. */
  rows(): Locator {
    return this.grid.locator('tbody').getByRole('row')
  }

  row(title: string | RegExp): Locator {
    return this.rows().filter({ hasText: title })
  }

  /** Not by role: while a menu is open, the list below it is hidden from screen readers. */
  selected(): Locator {
    return this.page.locator('tr[aria-selected="true"]')
  }

  /** The titles from top to bottom. */
  titles(): Promise<string[]> {
    return this.rows().getByRole('gridcell').locator('.title-cell-title').allTextContents()
  }

  heading(name: string): Locator {
    return this.grid.getByRole('columnheader', { name })
  }

  async choose(title: string | RegExp): Promise<void> {
    await this.row(title).getByRole('gridcell').first().click()
  }
}
