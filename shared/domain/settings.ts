import { z } from 'zod'

/** How a person likes to read. Kept in the library, never part of undo. */
export const Settings = z
  .object({
    theme: z.enum(['system', 'light', 'dark', 'contrast']),
    /** Reading type size in CSS pixels. */
    readingSize: z.number().min(13).max(28),
    /** Width of the text column in characters. */
    columnWidth: z.int().min(45).max(90),
    leftWidth: z.int().min(180).max(480),
    rightWidth: z.int().min(220).max(560),
    /** The left pane's share of the width when two transcripts stand beside each other, in percent. */
    paneShare: z.int().min(20).max(80),
    leftOpen: z.boolean(),
    rightOpen: z.boolean(),
    boilerplateFolded: z.boolean(),
    /** Keys a person chose in place of a command's own, by the command's id; an empty list leaves it without a key. */
    shortcuts: z.record(z.string().max(100), z.array(z.string().min(1).max(60)).max(4).readonly()).readonly(),
  })
  .readonly()
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  theme: 'system',
  readingSize: 18,
  columnWidth: 68,
  leftWidth: 244,
  rightWidth: 304,
  paneShare: 50,
  leftOpen: true,
  rightOpen: true,
  boilerplateFolded: true,
  shortcuts: {},
}
