import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { createTempFolder } from '../helpers/temp-folder.ts'
import { startHost } from '../helpers/web-host.ts'
import { findChromium } from '../../scripts/lib/chromium.ts'

/**
 * Makes the README's pictures from the running app: the demonstration, opened in a real Chromium.
 * Run it with "npm run pictures" after a change that shows.
 */
const folder = await createTempFolder()
const host = await startHost(folder.at('pictures.earmark'))
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
const pictures = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
mkdirSync(pictures, { recursive: true })

const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
await page.goto(await host.link())
await page.getByRole('button', { name: 'Open the demonstration' }).click()
await take(page, 'library', async () => {
  await page.getByText('Norrvik Power Q3 2031 earnings call').first().waitFor()
  await page.getByRole('button', { name: 'Dismiss' }).click()
})
await page.getByText('Norrvik Power Q3 2031 earnings call').first().dblclick()
await take(page, 'reader', async () => {
  await page.getByRole('tab', { name: /^Passages/u }).click()
  await page.getByText('We have begun to pass').first().click()
  await page.getByText('Ingrid Solheim').first().waitFor()
})
await page.keyboard.press('b')
await page.getByRole('dialog').getByRole('combobox').fill('Norrvik Q2')
await page.keyboard.press('Enter')
await take(page, 'pair', async () => {
  await page.getByRole('group', { name: 'Linked panes' }).waitFor()
  await page.keyboard.press('Alt+8')
  await page.getByRole('button', { name: /Nair/u }).first().press('Enter')
  await page.getByText('Thanks for taking my question').first().waitFor()
})
await page.keyboard.press('Control+k')
await page.keyboard.type('steel')
await take(page, 'search', async () => {
  await page.getByRole('main').getByText('steel').first().waitFor()
})

await browser.close()
await host.stop()
await folder.remove()

/** A picture in light and one in dark of what `prepare` leads to. */
async function take(from: Page, name: string, prepare: () => Promise<void>): Promise<void> {
  await prepare()
  for (const scheme of ['light', 'dark'] as const) {
    await from.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await from.evaluate(() => document.fonts.ready.then(() => true))
    await from.screenshot({ path: `${pictures}${name}-${scheme}.png` })
  }
  await from.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}
