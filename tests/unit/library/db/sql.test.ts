import { expect, test } from 'vitest'
import { identifier, joinSql, sql } from '#library/db/sql.ts'

test('values become parameters and never SQL', () => {
  const query = sql`SELECT title FROM transcripts WHERE id = ${"x' OR 1 = 1 --"} AND seq > ${3}`
  expect(query.text).toBe('SELECT title FROM transcripts WHERE id = ? AND seq > ?')
  expect(query.values).toEqual(["x' OR 1 = 1 --", 3])
})

test('pieces nest, with their values in order', () => {
  const inner = joinSql([sql`${identifier('name')} = ${'a'}`, sql`${identifier('role')} = ${null}`], ', ')
  const query = sql`UPDATE speakers SET ${inner} WHERE seq = ${7}`
  expect(query.text).toBe('UPDATE speakers SET "name" = ?, "role" = ? WHERE seq = ?')
  expect(query.values).toEqual(['a', null, 7])
})

test('a name is quoted whatever it holds', () => {
  expect(identifier('odd"name').text).toBe('"odd""name"')
})
