import type { CDPSession, Page } from '@playwright/test'
import type { Taken } from './rounds.ts'

/** What Chromium says of one page. */
export interface MainThread {
  /** @param go does something in the page and tells its milliseconds on the clock. */
  taken(go: () => Promise<number>): Promise<Taken>
  /** Bytes of the script heap in use: as it is, and after what nobody needs has been thrown away. */
  heap(): Promise<{ readonly before: number; readonly after: number }>
}

export async function mainThread(page: Page): Promise<MainThread> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return {
    async taken(go) {
      const before = await metric(session, 'TaskDuration')
      const clock = await go()
      return { clock, cpu: 1000 * ((await metric(session, 'TaskDuration')) - before) }
    },
    async heap() {
      const before = await metric(session, 'JSHeapUsedSize')
      await session.send('HeapProfiler.collectGarbage')
      return { before, after: await metric(session, 'JSHeapUsedSize') }
    },
  }
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN
}
