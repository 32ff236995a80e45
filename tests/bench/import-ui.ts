import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/lib/chromium.ts'
import { ImportDialogs } from '../e2e/pages/import-dialogs.ts'
import { pdfOf, type PdfText } from '../helpers/files/pdf.ts'
import { startHost } from '../helpers/web-host.ts'
import type { Benchmark } from './benchmark.ts'
import { corpusFile } from './corpus.ts'
import { type Also, processorTime, quantile } from './rounds.ts'

/** Milliseconds a key may wait for the page: more than this is felt. */
const LIMIT = 50
/** Milliseconds an import may take to stop. */
const STOP_LIMIT = 1000
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
  files: 1000,
  rounds: 1,
  quickFiles: 200,
  onlyByName: true,
  async run({ files, rounds, folder }) {
    const cpu = processorTime()
    const idle: Key[] = []
    const busy: Key[] = []
    const stops: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const calls = writeCalls(join(folder, `calls-${String(round)}`), files, round)
      const typed = await typeMeanwhile(join(folder, `${String(round)}.earmark`), calls, files)
      idle.push(...typed.idle)
      busy.push(...typed.busy)
      stops.push(typed.stop)
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
      also: [
        against('the longest delay of a key', part(busy, 'heard', 1), LIMIT, 1),
        against(
          'from key to paint, p95, against no import',
          part(busy, 'painted', 0.95),
          part(idle, 'painted', 0.95),
          4,
        ),
        against('from Stop to stopped, with a long file under way', Math.max(...stops), STOP_LIMIT, 1),
      ],
    }
  },
}

function against(name: string, ours: number, floor: number, goal: number): Also {
  return { name, unit: 'ms', ours, floor, ratio: ours / floor, goal }
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
    const busy = await type(page, () => status.isVisible())
    await page
      .getByText(`${files.toLocaleString('en-GB')} imported`)
      .first()
      .waitFor()
    return { idle, busy, stop: await stopAnother(page, dialogs, folder) }
  } finally {
    await browser.close()
    await host.stop()
  }
}

/** Imports other files, the first of which takes seconds to be understood. @returns milliseconds from Stop to the end. */
async function stopAnother(page: Page, dialogs: ImportDialogs, folder: string): Promise<number> {
  const others = `${folder}-others`
  writeCalls(others, 100, 50)
  // One for each parser: pages take far longer to be read than text does.
  for (const pages of [600, 601]) writeFileSync(join(others, `0 ${String(pages)} pages.pdf`), pdfOf(longCall(pages)))
  await dialogs.chooseFolder(others)
  await dialogs.imports.getByText('Reading').first().waitFor()
  const start = performance.now()
  await dialogs.imports.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('dialog', { name: 'Import stopped' }).waitFor()
  return performance.now() - start
}

function longCall(pages: number): readonly (readonly PdfText[])[] {
  return Array.from({ length: pages }, (_, page) =>
    Array.from({ length: 50 }, (__, line) => ({
      x: 60,
      y: 750 - 13 * line,
      text:
        line % 7 === 0 ? 'Mira Sandvik:' : `Line ${String(line)} of page ${String(page)} is about freight and castings`,
    })),
  )
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
