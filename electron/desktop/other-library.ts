import { resolve } from 'node:path'
import { z } from 'zod'

/** What a second Earmark tells the one that runs; null when it was started without `--library`. */
export const SecondStart = z.object({ library: z.string().nullable() })
export type SecondStart = z.infer<typeof SecondStart>

/**
 * What to tell a person who starts Earmark with another library while this one is open; null when there is nothing to
 * tell.
 * @param data what Electron hands over from the second process, which may be of any version.
 */
export function otherLibraryNotice(open: string, data: unknown): { message: string; detail: string } | null {
  const asked = SecondStart.safeParse(data).data?.library ?? null
  if (asked === null || resolve(asked) === resolve(open)) return null
  return {
    message: 'Earmark is open with another library.',
    detail: `Open now: ${open}\nAsked for: ${asked}\n\nQuit Earmark, then start it again with the library you want.`,
  }
}
