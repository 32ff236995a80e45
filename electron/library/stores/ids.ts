import { v7 } from 'uuid'

/** A new random id. Sortable by chance of its making, but order always comes from `seq`. */
export function newId(): string {
  return v7()
}

/** A list of values as one parameter: `IN (SELECT value FROM json_each(${asJson(ids)}))`. */
export function asJson(values: readonly (string | number)[]): string {
  return JSON.stringify(values)
}
