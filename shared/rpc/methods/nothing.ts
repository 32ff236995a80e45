import { z } from 'zod'

/** The input of a call that needs none. */
export const nothing = z.object({})

/** The answer of a call that has none. */
export const done = z.null()
