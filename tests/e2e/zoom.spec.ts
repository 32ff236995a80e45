import type { Page } from '@playwright/test'
import { expect, test } from '../helpers/e2e.ts'
import { Reader } from './pages/reader.ts'

// What a window of 1440 by 900 CSS pixels has room for at 200 % page zoom.
test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, reducedMotion: 'reduce' })

/** Nothing is cut off to the side, and nothing moves by itself. */
async function expectToFit(page: Page, where: string): Promise<void> {
  const { over, moving } = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - innerWidth,
    moving: document.getAnimations().filter(({ playState, effect }) => {
      const { duration } = effect?.getComputedTiming() ?? {}
      return playState === 'running' && typeof duration === 'number' && duration > 20
    }).length,
  }))
  expect({ over: Math.max(0, over), moving }, where).toEqual({ over: 0, moving: 0 })
}

test('at twice the size, every screen fits the window and stands still', async ({ page, workbench }) => {
  await expectToFit(page, 'the empty library')
  const reader = new Reader(page)
  await reader.open()
  await expectToFit(page, 'the reader')
  await page.keyboard.press('s')
  await page.keyboard.press('t')
  await expect(reader.pickerInput).toBeInViewport({ ratio: 1 })
  await expectToFit(page, 'the tag picker')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+f')
  await expect(reader.find).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  for (const key of ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4']) {
    await page.keyboard.press(key)
    await expectToFit(page, key)
  }
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('supply')
  await expectToFit(page, 'the search')
  expect(workbench.complaints).toEqual([])
})
