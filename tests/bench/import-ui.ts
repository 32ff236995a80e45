import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/lib/chromium.ts'
import { ImportDialogs } from '../e2e/pages/import-dialogs.ts'
import { startHost } from '../helpers/web-host.ts'
import type { Benchmark } from './benchmark.ts'
import { corpusFile } from './corpus.ts'
import { processorTime, quantile } from './rounds.ts'

/** Milliseconds a key may wait for the page: more than this is felt. */
const LIMIT = 50
/** Between two keys, in milliseconds: a quick typist's pace. */
const KEY_MS = 90
const IDLE_KEYS = 40

/** What one key waited, in milliseconds since it was pressed. */
interface Key {
  /** Until the page heard it. */
  readonly heard: number
  /** Until what it changed was on screen. */
  readonly painted: number
}

export const importUiBenchmark: Benchmark = {
  name: 'import-ui',
  unit: 'ms',
  summary: 'type into the filter while a folder is imported, the delay of 95 keys in 100 / the 50 ms one would feel',
  goal: 1,
  files: 200,
  rounds: 1,
  quickFiles: null,
  onlyByName: true,
  async run({ files, rounds, folder }) {
    const cpu = processorTime()
    const idle: Key[] = []
    const busy: Key[] = []
    let seconds = 0
    for (let round = 0; round < rounds; round += 1) {
      const calls = writeCalls(join(folder, `calls-${String(round)}`), files, round)
      const typed = await typeMeanwhile(join(folder, `${String(round)}.earmark`), calls, files)
      idle.push(...typed.idle)
      busy.push(...typed.busy)
      seconds += typed.seconds
    }
    const part = (keys: readonly Key[], of: keyof Key, share: number) =>
      quantile(
        keys.map((key) => key[of]),
        share,
      )
    const delay = part(busy, 'heard', 0.95)
    return {
      ours: delay,
      floor: LIMIT,
      ratio: delay / LIMIT,
      min: part(busy, 'heard', 0) / LIMIT,
      max: part(busy, 'heard', 1) / LIMIT,
      p95: delay / LIMIT,
      rounds,
      cpu: processorTime() - cpu,
      discarded: 0,
      keys: busy.length,
      delayP50: part(busy, 'heard', 0.5),
      delayMax: part(busy, 'heard', 1),
      paintP50: part(busy, 'painted', 0.5),
      paintP95: part(busy, 'painted', 0.95),
      paintMax: part(busy, 'painted', 1),
      idleDelayP95: part(idle, 'heard', 0.95),
      idlePaintP95: part(idle, 'painted', 0.95),
      seconds,
    }
  },
}

function writeCalls(folder: string, count: number, seed: number): string {
  mkdirSync(folder)
  for (let index = 0; index < count; index += 1) {
    const { fileName, text } = corpusFile(index, 100 + seed)
    writeFileSync(join(folder, fileName), text)
  }
  return folder
}

/** Types before the import and all the while it runs. */
async function typeMeanwhile(library: string, folder: string, files: number) {
  const host = await startHost(library)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(await host.link())
    await page.locator('main[aria-busy="false"]').waitFor()
    const dialogs = new ImportDialogs(page)
    // One call first, so that there is a list with a filter to type into.
    const first = corpusFile(0, 99)
    await dialogs.chooseFiles({ name: first.fileName, text: first.text })
    await dialogs.review.getByRole('button', { name: 'Close' }).last().click()
    await page.getByLabel('Filter the library').click()
    await watchKeys(page)
    const idle = await type(page, async (typed) => typed < IDLE_KEYS)

    await dialogs.chooseFolder(folder)
    await dialogs.imports.getByRole('button', { name: 'Go on working' }).click()
    await page.getByLabel('Filter the library').click()
    const status = page.getByRole('button', { name: /^Importing:/u })
    const start = performance.now()
    const busy = await type(page, () => status.isVisible())
    const seconds = (performance.now() - start) / 1000
    await page
      .getByText(`${files.toLocaleString('en-GB')} imported`)
      .first()
      .waitFor()
    return { idle, busy, seconds }
  } finally {
    await browser.close()
    await host.stop()
  }
}

/** Notes each key's way through the page, from when the browser got it. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const keys: { heard: number; painted: number }[] = []
    Object.assign(globalThis, { watchedKeys: keys })
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const heard = performance.now() - timeStamp
        // The task after the next frame's work: by then it has been drawn.
        requestAnimationFrame(() => setTimeout(() => keys.push({ heard, painted: performance.now() - timeStamp })))
      },
      { capture: true },
    )
  })
}

/** Types and takes away again, so that the list is filtered anew by each key. @returns what the keys waited. */
async function type(page: Page, goesOn: (typed: number) => Promise<boolean>): Promise<readonly Key[]> {
  let typed = 0
  for (; await goesOn(typed); typed += 1) {
    await page.keyboard.press(typed % 8 < 4 ? ('call'[typed % 4] ?? 'c') : 'Backspace', { delay: 10 })
    await new Promise((resolve) => setTimeout(resolve, KEY_MS))
  }
  return page.evaluate(() => (globalThis as unknown as { watchedKeys: Key[] }).watchedKeys.splice(0))
}
