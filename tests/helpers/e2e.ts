import { test as base } from '@playwright/test'
import { createTempFolder, type TempFolder } from './temp-folder.ts'
import { type RunningHost, startHost } from './web-host.ts'

export { expect } from '@playwright/test'

interface Fixtures {
  /** A folder of the test's own. */
  readonly folder: TempFolder
  /** Where the test's library is. */
  readonly libraryPath: string
  /** A loopback host on that library. */
  readonly host: RunningHost
  /** The workbench, opened through a fresh link and in touch with its library. Everything the browser complains of fails the test in the end. */
  readonly workbench: { readonly complaints: readonly string[] }
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from its first parameter's pattern.
  folder: async ({}, use) => {
    const folder = await createTempFolder()
    await use(folder)
    await folder.remove()
  },
  libraryPath: async ({ folder }, use) => {
    await use(folder.at('test.earmark'))
  },
  host: async ({ libraryPath }, use) => {
    const host = await startHost(libraryPath)
    await use(host)
    await host.stop()
  },
  workbench: async ({ page, host }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (origin !== host.origin && protocol !== 'data:' && protocol !== 'blob:') complaints.push(request.url())
    })
    await page.goto(await host.link())
    // Shown only once the library has answered and the page listens for keys.
    await page.locator('main[aria-busy="false"]').waitFor()
    await use({ complaints })
    base.expect(complaints, 'what the browser complained of').toEqual([])
  },
})
