import { firstSchema } from './0010-first-schema.ts'
import { corrections } from './0020-corrections.ts'
import { versions } from './0030-versions.ts'
import { pages } from './0040-pages.ts'
import { attributes } from './0050-attributes.ts'
import { comparisons } from './0060-comparisons.ts'
import type { Migration } from './migration.ts'

/** All steps of the schema, in order. */
export const migrations: readonly Migration[] = [firstSchema, corrections, versions, pages, attributes, comparisons]
