import type { Locator, Page } from '@playwright/test'

/** The command palette and the sheet of shortcuts. */
export class Palette {
  readonly page: Page
  readonly dialog: Locator
  readonly input: Locator
  readonly items: Locator
  readonly active: Locator
  readonly sheet: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'All commands' })
    this.input = this.dialog.getByRole('combobox')
    this.items = this.dialog.getByRole('option')
    this.active = this.dialog.getByRole('option', { selected: true })
    this.sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+p')
    await this.input.waitFor()
  }

  /** Finds a command by a part of its name and runs it. */
  async run(words: string): Promise<void> {
    await this.open()
    await this.input.fill(words)
    await this.page.keyboard.press('Enter')
    await this.dialog.waitFor({ state: 'detached' })
  }
}
