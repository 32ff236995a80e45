import type { Locator, Page } from '@playwright/test'
import type { TextFile } from './import-dialogs.ts'

/** Replacing a transcript with a newer version, and the queue of its passages. */
export class VersionsPage {
  readonly page: Page
  readonly dialog: Locator
  readonly queue: Locator
  readonly rows: Locator
  readonly active: Locator
  readonly detail: Locator
  readonly older: Locator
  readonly newer: Locator
  readonly progress: Locator
  readonly messages: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Replace with a newer version' })
    this.queue = page.getByRole('listbox', { name: 'Passages to review' })
    this.rows = this.queue.getByRole('option')
    this.active = this.queue.getByRole('option', { selected: true })
    this.detail = page.getByRole('article', { name: 'Passage under review' })
    this.older = this.detail.getByRole('region', { name: /^Older version/u })
    this.newer = this.detail.getByRole('region', { name: /^Newer version/u })
    this.progress = page.getByText(/^\d+ of \d+ decided/u)
    this.messages = page.getByRole('region', { name: 'Messages' })
  }

  /** Chooses the revised file with the keyboard: the button has the focus when the dialog opens. */
  async choose({ name, text }: TextFile): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser')
    // Choosers are caught only once the browser has heard of it: an answer to anything later says that it has.
    await this.page.evaluate(() => document.readyState)
    await this.page.keyboard.press('Enter')
    await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  }

  group(state: string): Locator {
    return this.queue.getByRole('group', { name: new RegExp(`^${state}`, 'u') })
  }

  /** Walks down to the first passage in a state. */
  async goTo(state: string): Promise<void> {
    await this.page.keyboard.press('Home')
    const wanted = this.group(state).getByRole('option').first()
    while ((await wanted.getAttribute('aria-selected')) !== 'true') await this.page.keyboard.press('ArrowDown')
  }
}
