import type { Migration } from './migration.ts'

/** What a person makes of a passage beside its tags: which way it points, what it is, how firm, about when. */
export const attributes: Migration = {
  version: 50,
  name: 'attributes',
  sql: `
ALTER TABLE passages ADD COLUMN direction TEXT CHECK (direction IN ('tightening', 'easing', 'neutral'));
ALTER TABLE passages ADD COLUMN kind TEXT CHECK (kind IN ('fact', 'guidance', 'expectation', 'opinion'));
ALTER TABLE passages ADD COLUMN certainty TEXT CHECK (certainty IN ('firm', 'hedged', 'refused'));
ALTER TABLE passages ADD COLUMN horizon TEXT
  CHECK (horizon IN ('past', 'now', 'next-quarter', 'this-year', 'several-quarters', 'multi-year'));
`,
}
