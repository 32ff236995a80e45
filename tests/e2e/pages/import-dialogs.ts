import type { Locator, Page } from '@playwright/test'

export interface TextFile {
  readonly name: string
  readonly text: string | Uint8Array
}

/** The ways in, and the dialogs that say what became of what was brought in. */
export class ImportDialogs {
  readonly page: Page
  /** Shows each file and what became of it. */
  readonly imports: Locator
  /** What was understood of one transcript. */
  readonly review: Locator
  readonly paste: Locator

  constructor(page: Page) {
    this.page = page
    this.imports = page.getByRole('dialog', { name: /^Import(?:ing| finished| stopped)/u })
    this.review = page.getByRole('dialog', { name: 'What Earmark understood' })
    this.paste = page.getByRole('dialog', { name: 'Import pasted text' })
  }

  /** Chooses files with the keyboard's way to the chooser. */
  async chooseFiles(...files: readonly TextFile[]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser')
    // Choosers are caught only once the browser has heard of it: an answer to anything later says that it has.
    await this.page.evaluate(() => document.readyState)
    await this.page.keyboard.press('ControlOrMeta+o')
    await (
      await choosing
    ).setFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })))
  }

  /** Chooses a folder on the disk, with all that is in it. */
  async chooseFolder(path: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser')
    await this.page.evaluate(() => document.readyState)
    await this.page.keyboard.press('ControlOrMeta+Shift+o')
    await (await choosing).setFiles(path)
  }

  /** Drags files over the window and lets go of them. */
  async drop(...files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
    const carried = await this.page.evaluateHandle((contents) => {
      const transfer = new DataTransfer()
      for (const { name, text } of contents) transfer.items.add(new File([text], name))
      return transfer
    }, files)
    await this.page.dispatchEvent('main', 'dragenter', { dataTransfer: carried })
    await this.page.getByText('Drop to import').waitFor()
    await this.page.dispatchEvent('main', 'drop', { dataTransfer: carried })
  }

  /** The files that are listed and drawn. */
  files(): Locator {
    return this.imports.getByRole('list', { name: 'Files' }).getByRole('listitem')
  }

  /** Lists the files of one result only. */
  async show(result: string, count: number): Promise<void> {
    await this.imports
      .getByRole('group', { name: 'Show' })
      .getByRole('button', { name: `${result} ${count}` })
      .click()
  }

  /** How many files are done, while some are still on their way. */
  async done(): Promise<number> {
    return Number(await this.imports.getByRole('progressbar').getAttribute('value'))
  }

  file(name: string): Locator {
    return this.imports.getByRole('listitem').filter({ hasText: name })
  }

  field(label: string): Locator {
    return this.review.getByLabel(label, { exact: true })
  }
}
