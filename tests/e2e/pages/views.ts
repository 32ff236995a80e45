import type { Locator, Page } from '@playwright/test'

/** The ways to look at a transcript: one voice at a time, its questions, its speakers, its strip, its marks. */
export class Views {
  readonly page: Page
  readonly voices: Locator
  readonly bar: Locator
  readonly stubs: Locator
  readonly questions: Locator
  readonly questionRows: Locator
  readonly overview: Locator

  constructor(page: Page) {
    this.page = page
    this.voices = page.getByRole('menu', { name: /Show only some speakers/u })
    this.bar = page.locator('.speaker-bar')
    this.stubs = page.locator('.block-stub button')
    this.questions = page.getByRole('dialog', { name: 'Questions' })
    this.questionRows = this.questions.locator('tbody').getByRole('row')
    this.overview = page.getByRole('slider', { name: 'Overview of the transcript' })
  }

  questionRow(words: string): Locator {
    return this.questionRows.filter({ hasText: words })
  }

  /** Chooses whose words are shown in the pane one is in, by keyboard. */
  async show(name: string): Promise<void> {
    await this.page.keyboard.press('y')
    await this.voices.waitFor()
    // Typing goes to the item that begins so.
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
    await this.voices.waitFor({ state: 'detached' })
  }
}
