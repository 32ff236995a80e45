import { expect, type Locator, type Page } from '@playwright/test'

/** The codebook's page: the tree on the left, the selected entry on the right. */
export class CodebookPage {
  readonly page: Page
  readonly tree: Locator
  readonly items: Locator
  readonly selected: Locator
  readonly editor: Locator
  readonly name: Locator
  readonly key: Locator
  readonly messages: Locator

  constructor(page: Page) {
    this.page = page
    this.tree = page.getByRole('tree', { name: 'Codebook' })
    this.items = this.tree.getByRole('treeitem')
    this.selected = this.tree.getByRole('treeitem', { selected: true })
    this.editor = page.getByRole('region', { name: 'Selected tag' })
    this.name = this.editor.getByRole('textbox', { name: /^Name/u })
    this.key = this.editor.getByRole('combobox', { name: 'Key' })
    this.messages = page.getByRole('region', { name: 'Messages' })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+3')
  }

  /** Opens the page of a library that has nothing yet, and adds the tags that come with Earmark. */
  async openWithStarter(): Promise<void> {
    await this.open()
    await this.page.getByRole('button', { name: 'Add the starter codebook' }).click()
    await expect(this.item('Margin')).toBeVisible()
  }

  /** A tag or group by its name. */
  item(name: string): Locator {
    return this.items.filter({ has: this.page.getByText(name, { exact: true }) })
  }

  /** The names below a group, in order; the group must be open. */
  async namesBelow(group: string): Promise<string[]> {
    const rows = await this.items.evaluateAll((elements) =>
      elements.map((element) => ({
        name: element.querySelector('.tree-row-name')?.textContent ?? '',
        level: Number(element.getAttribute('aria-level')),
      })),
    )
    const from = rows.findIndex((row) => row.name === group)
    const level = rows[from]?.level ?? 0
    const after = rows.findIndex((row, index) => index > from && row.level <= level)
    return rows.slice(from + 1, after === -1 ? undefined : after).map((row) => row.name)
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z')
  }
}
