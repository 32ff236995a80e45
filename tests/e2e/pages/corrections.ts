import type { Locator, Page } from '@playwright/test'

/** Putting right who speaks where, in the reading pane. */
export class Corrections {
  readonly page: Page
  readonly menu: Locator
  readonly speakers: Locator
  readonly parts: Locator
  readonly options: Locator
  readonly dialog: Locator
  readonly toast: Locator
  /** The marks of turns that are not as the parser left them. */
  readonly marks: Locator

  constructor(page: Page) {
    this.page = page
    this.menu = page.getByRole('menu', { name: 'Correct this turn' })
    this.speakers = page.getByRole('dialog', { name: /^Who speaks/u })
    this.parts = page.getByRole('dialog', { name: 'Which part it belongs to' })
    this.options = page.getByRole('dialog').getByRole('option')
    this.dialog = page.getByRole('dialog', { name: 'Corrected by hand' })
    this.toast = page.locator('.toast')
    this.marks = page.locator('.corrected-mark')
  }

  /** The turn that begins with some words. */
  turn(words: string): Locator {
    return this.page.locator('.block-turn').filter({ has: this.page.locator('p', { hasText: words }) })
  }

  /** Who speaks it, as its head says. */
  speaker(words: string): Locator {
    return this.turn(words).locator('.turn-speaker')
  }
}
