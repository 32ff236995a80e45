import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/lib/chromium.ts'
import { LibraryPage } from '../e2e/pages/library-page.ts'
import { startHost } from '../helpers/web-host.ts'
import { bareText, type BareText } from './bare-text.ts'
import type { LongReading } from './long-reading.ts'
import { mainThread, type MainThread } from './main-thread.ts'
import type { Taken } from './rounds.ts'

/** The workbench in a real browser on a host of its own, with a bare page beside it. */
export interface ReaderStage {
  readonly page: Page
  readonly thread: MainThread
  readonly bare: BareText
  /** A page that has just been loaded, with the transcript at `index` chosen in the library. */
  fresh(index: number): Promise<void>
  /** Opens what is chosen. @returns milliseconds from the key until its first words are painted. */
  open(): Promise<Taken>
  /** Opens what is chosen and waits until its passages are painted too. */
  openWholly(): Promise<void>
  close(): Promise<void>
}

/** How wide the window is. */
const VIEWPORT = { width: 1440, height: 900 }

export async function readerStage({ path, transcripts }: LongReading): Promise<ReaderStage> {
  const host = await startHost(path)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  const context = await browser.newContext({ viewport: VIEWPORT })
  const bare = await bareText(await context.newPage(), transcripts[0]?.text ?? '')
  const page = await context.newPage()
  const thread = await mainThread(page)
  await page.goto(await host.link())
  await page.locator('main[aria-busy="false"]').waitFor()

  const stage: ReaderStage = {
    page,
    thread,
    bare,
    async fresh(index) {
      await page.bringToFront()
      await leaveReader(page)
      await page.goto(host.origin)
      await page.locator('main[aria-busy="false"]').waitFor()
      await new LibraryPage(page).choose(transcripts[index]?.summary.metadata.title ?? '')
    },
    async open() {
      const painted = await page.evaluateHandle(watchForText)
      return thread.taken(async () => {
        await page.keyboard.press('Enter')
        return painted.evaluate(({ milliseconds }) => milliseconds)
      })
    },
    async openWholly() {
      await stage.open()
      await page.waitForFunction(() => CSS.highlights.size > 0)
    },
    async close() {
      await browser.close()
      await host.stop()
    },
  }
  return stage
}

/** Goes to the library, and waits until that is remembered: a page that is loaded again begins where one was. */
async function leaveReader(page: Page): Promise<void> {
  if ((await page.locator('.reader').count()) === 0) return
  const saved = page.waitForResponse((response) => {
    const sent = response.request().postData() ?? ''
    // That one was in the reader may be written down just now.
    return sent.includes('workspace.save') && !sent.includes('transcriptId')
  })
  await page.getByRole('button', { name: 'Library', exact: true }).click()
  await saved
}

/** Runs in the page. The time is in an object, so that whoever asks does not wait for it at once. */
function watchForText(): { readonly milliseconds: Promise<number> } {
  return {
    milliseconds: new Promise((resolve) => {
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const changes = new MutationObserver(() => {
            if (document.querySelector('.paragraph') === null) return
            changes.disconnect()
            // The task after the next frame's work: by then it has been drawn.
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)))
          })
          changes.observe(document.body, { childList: true, subtree: true })
        },
        { capture: true, once: true },
      )
    }),
  }
}
