import type { PassageAttributes } from '#shared/domain/attributes.ts'
import type { WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { assignments, type Patch } from './patch.ts'

const columns = {
  direction: 'direction',
  kind: 'kind',
  certainty: 'certainty',
  horizon: 'horizon',
} as const satisfies Record<keyof PassageAttributes, string>

/** Says of a passage what `patch` names; what it does not name stays. */
export function setAttributes(db: WritableDb, passageSeq: number, patch: Patch<PassageAttributes>): void {
  const changes = assignments(columns, patch)
  if (changes !== null) db.run(sql`UPDATE passages SET ${changes} WHERE seq = ${passageSeq}`)
}

/** Gives a passage what another one says where it says nothing itself. */
export function joinAttributes(db: WritableDb, fromSeq: number, intoSeq: number): void {
  db.run(sql`UPDATE passages SET
      direction = coalesce(passages.direction, other.direction), kind = coalesce(passages.kind, other.kind),
      certainty = coalesce(passages.certainty, other.certainty), horizon = coalesce(passages.horizon, other.horizon)
    FROM (SELECT direction, kind, certainty, horizon FROM passages WHERE seq = ${fromSeq}) AS other
    WHERE passages.seq = ${intoSeq}`)
}
