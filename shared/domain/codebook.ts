import { z } from 'zod'
import { TagId } from './ids.ts'

/** The palette of tags. Values live in the renderer's tokens; the name is what is stored and exported. */
export const TagColour = z.enum(['rose', 'rust', 'amber', 'olive', 'green', 'teal', 'blue', 'violet'])
export type TagColour = z.infer<typeof TagColour>

/** The bracket's pattern keeps tags of one hue apart. */
export const TagPattern = z.enum(['solid', 'double', 'dashed'])
export type TagPattern = z.infer<typeof TagPattern>

/** The most UTF-16 units a tag's name may have. */
export const LONGEST_TAG_NAME = 120

export const TagName = z.string().trim().min(1).max(LONGEST_TAG_NAME)

/** A key that tags at once: a digit, since the letters are the commands'. */
export const TagShortcut = z.string().regex(/^[0-9]$/u)

/** An entry of the codebook. A group is a tag that cannot be given to passages (`isCodable` false). */
export const Tag = z
  .object({
    id: TagId,
    /** The tag or group it stands under; null at the top. */
    parentId: TagId.nullable(),
    name: TagName,
    colour: TagColour,
    pattern: TagPattern,
    /** When to use it and when not. */
    description: z.string().max(4000),
    /** Words that hint at it. */
    cues: z.array(z.string().min(1).max(200)).max(100).readonly(),
    shortcut: TagShortcut.nullable(),
    isCodable: z.boolean(),
    /** Place among its siblings, from 0. */
    position: z.int().min(0),
    /** How many passages (of transcripts outside the bin) carry it. */
    passageCount: z.int().min(0),
  })
  .readonly()
export type Tag = z.infer<typeof Tag>

/** What a person says of a tag that does not exist yet. */
export const NewTag = z
  .object({
    parentId: TagId.nullable(),
    name: TagName,
    /** Null lets the library choose the colour least used among its siblings. */
    colour: TagColour.nullable(),
    description: z.string().max(4000),
    cues: z.array(z.string().min(1).max(200)).max(100).readonly(),
    shortcut: TagShortcut.nullable(),
    isCodable: z.boolean(),
  })
  .readonly()
export type NewTag = z.infer<typeof NewTag>
