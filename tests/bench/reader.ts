import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark } from './benchmark.ts'
import { longReading, type LongReading, PASSAGES, TOGGLED, TURNS } from './long-reading.ts'
import { type Frames, scrollFrames, stillFrames } from './frames.ts'
import { readerStage, type ReaderStage } from './reader-stage.ts'
import { type Also, interleave, median, type Measured, type Taken } from './rounds.ts'

/** What people may wait for, in milliseconds. */
const OPEN_LIMIT = 300
const TOGGLE_LIMIT = 120
/** Frames a second under which scrolling is seen to stumble. */
const FEWEST_FRAMES = 50
/** Bytes. */
const HEAP_LIMIT = 400_000_000

const shared = {
  unit: 'ms',
  goal: 1.5,
  files: 1,
  rounds: 5,
  quickFiles: null,
  onlyByName: true,
}

const sized = `1 MB, ${TURNS.toLocaleString('en-GB')} turns, ${PASSAGES.toLocaleString('en-GB')} passages`

export const readerBenchmarks: readonly Benchmark[] = [
  {
    ...shared,
    name: 'reader-open',
    summary: `from the key to the first words painted (${sized}) / the same text laid out in a bare page`,
    run: ({ rounds }) =>
      onStage(async (stage) => {
        const measured = await interleave(
          {
            floor: () => stage.bare.show(),
            ours: async () => {
              await stage.fresh(0)
              return stage.open()
            },
          },
          rounds,
        )
        return { ...measured, also: [limit('reader-open under 300 ms', measured.ours, OPEN_LIMIT)] }
      }),
  },
  {
    ...shared,
    name: 'reader-toggle',
    summary: 'a tag’s marks toggled, until they are painted / one highlight over the same words of a bare page',
    run: ({ rounds }) =>
      onStage(async (stage, reading) => {
        await stage.bare.show()
        await stage.fresh(0)
        await stage.openWholly()
        await openMarksMenu(stage, reading)
        const measured = await interleave(
          {
            floor: () => stage.bare.paint(reading.ranges),
            ours: async () => {
              await stage.page.bringToFront()
              return toggle(stage)
            },
          },
          rounds,
        )
        return { ...measured, also: [limit('reader-toggle under 120 ms', measured.ours, TOGGLE_LIMIT)] }
      }),
  },
  {
    ...shared,
    name: 'reader-scroll',
    summary: 'the frames of a scripted scroll / those of a page at rest, one pane and two linked',
    run: ({ rounds }) =>
      onStage(async (stage) => {
        await stage.fresh(0)
        await stage.openWholly()
        const one = await scrolled(stage, rounds)
        await openBeside(stage)
        const two = await scrolled(stage, rounds)
        const { also: ofTwo = [], ...pair } = two
        return {
          ...one,
          also: [
            ...(one.also ?? []),
            { name: 'reader-scroll-pair', unit: 'ms', goal: shared.goal, ...pair },
            ...ofTwo.map((figure) => ({ ...figure, name: figure.name.replace('reader-scroll', 'reader-scroll-pair') })),
          ],
        }
      }),
  },
  {
    ...shared,
    name: 'reader-heap',
    unit: 'MB',
    goal: 1,
    rounds: 1,
    summary: 'the script heap after opening, toggling and scrolling two linked panes / 400 MB',
    run: () =>
      onStage(async (stage, reading) => {
        await stage.fresh(0)
        await stage.openWholly()
        await openMarksMenu(stage, reading)
        await toggle(stage)
        await toggle(stage)
        await stage.page.keyboard.press('Escape')
        await openBeside(stage)
        await scrollFrames(stage.page, FRAMES)
        const { before, after } = await stage.thread.heap()
        const ratio = after / HEAP_LIMIT
        return {
          ours: after / 1e6,
          floor: HEAP_LIMIT / 1e6,
          ratio,
          min: ratio,
          max: ratio,
          p95: ratio,
          cpu: ratio,
          rounds: 1,
          discarded: 0,
          also: [{ ...limit('reader-heap before it was tidied', before / 1e6, HEAP_LIMIT / 1e6), unit: 'MB' }],
        }
      }),
  },
]

let stages = 0
let made: Promise<LongReading> | null = null

/** One library for all of them: it takes longer to mark than to measure. */
function library(): Promise<LongReading> {
  if (made !== null) return made
  const folder = mkdtempSync(join(tmpdir(), 'earmark-bench-reader-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  made = longReading(folder, 2)
  return made
}

async function onStage(run: (stage: ReaderStage, reading: LongReading) => Promise<Measured>): Promise<Measured> {
  const shared = await library()
  // Each has a copy of its own, in which nothing was left open.
  stages += 1
  const reading = { ...shared, path: `${shared.path}-${String(stages)}` }
  copyFileSync(shared.path, reading.path)
  const stage = await readerStage(reading)
  try {
    return await run(stage, reading)
  } finally {
    await stage.close()
  }
}

function limit(name: string, ours: number, most: number): Also {
  return { name, unit: 'ms', ours, floor: most, ratio: ours / most, goal: 1 }
}

/** Opens the menu of marks, with the keyboard on the tag whose marks are toggled. It stays open. */
async function openMarksMenu({ page }: ReaderStage, { tag }: LongReading): Promise<void> {
  await page.keyboard.press('Shift+Z')
  await page.getByRole('menuitemcheckbox', { name: new RegExp(`^${tag.name}\\b`, 'u') }).focus()
}

/** Hides the tag's marks, or shows them again. @returns milliseconds from the key until that has been painted. */
async function toggle({ page, thread }: ReaderStage): Promise<Taken> {
  const painted = await page.evaluateHandle((name) => {
    const isThere = CSS.highlights.has(name)
    return {
      milliseconds: new Promise<number>((resolve) => {
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const look = (): void => {
              if (CSS.highlights.has(name) === isThere) requestAnimationFrame(look)
              else setTimeout(() => resolve(performance.now() - timeStamp))
            }
            requestAnimationFrame(look)
          },
          { capture: true, once: true },
        )
      }),
    }
  }, `tag-rose-${TOGGLED}`)
  return thread.taken(async () => {
    await page.keyboard.press('Enter')
    return painted.evaluate(({ milliseconds }) => milliseconds)
  })
}

/** The second transcript beside the first, linked by how far down one is. */
async function openBeside({ page }: ReaderStage): Promise<void> {
  await page.keyboard.press('b')
  await page.getByRole('dialog', { name: 'Read beside this one' }).getByRole('combobox').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('[data-pane="right"] .paragraph').first().waitFor()
  await page.keyboard.press('F6')
  await page.getByRole('group', { name: 'Linked panes' }).getByRole('radio').nth(1).check()
}

/** Two seconds and a half at sixty frames a second. */
const FRAMES = 150

async function scrolled(stage: ReaderStage, rounds: number): Promise<Measured> {
  const slowest: number[] = []
  const longest: number[] = []
  const go = async (frames: Promise<Frames>): Promise<Taken> => {
    const { mean } = await frames
    return { clock: mean, cpu: mean }
  }
  const measured = await interleave(
    {
      floor: () => go(stillFrames(stage.page, FRAMES)),
      ours: async () => {
        const frames = scrollFrames(stage.page, FRAMES)
        const { fewest, longest: most } = await frames
        slowest.push(fewest)
        longest.push(most)
        return go(frames)
      },
    },
    rounds,
  )
  const fewest = median(slowest)
  return {
    ...measured,
    also: [
      {
        name: 'reader-scroll never under 50 frames a second',
        unit: 'frames/s (ours is the limit)',
        ours: FEWEST_FRAMES,
        floor: fewest,
        ratio: FEWEST_FRAMES / fewest,
        goal: 1,
      },
      {
        name: 'reader-scroll longest frame',
        unit: 'ms',
        ours: median(longest),
        floor: measured.floor,
        ratio: median(longest) / measured.floor,
        goal: 3,
      },
    ],
  }
}
