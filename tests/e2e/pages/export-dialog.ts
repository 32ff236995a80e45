import type { Locator, Page } from '@playwright/test'

export class ExportDialog {
  readonly page: Page
  readonly dialog: Locator
  readonly preview: Locator
  readonly save: Locator
  readonly copy: Locator
  readonly counts: Locator
  /** What became of the last press of a button. */
  readonly said: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Export passages' })
    this.preview = this.dialog.getByRole('region', { name: 'Preview of the note' })
    this.save = this.dialog.getByRole('button', { name: 'Save…' })
    this.copy = this.dialog.getByRole('button', { name: 'Copy' })
    this.counts = this.dialog.getByRole('status').first()
    this.said = this.dialog.getByRole('status').last()
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+e')
    await this.dialog.waitFor()
  }

  choose(option: string): Promise<void> {
    return this.dialog.getByRole('radio', { name: option }).click()
  }

  /** Saves and gives back what the browser downloaded. */
  async download(): Promise<{ readonly name: string; readonly text: string }> {
    const downloading = this.page.waitForEvent('download')
    await this.save.click()
    const download = await downloading
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
  }
}
