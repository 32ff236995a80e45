import Database from 'better-sqlite3'
import type { Sql, SqlValue } from './sql.ts'

/** A connection as reads see it. `Row` is what the query's columns are; the store that wrote the SQL knows. */
export interface ReadableDb {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the store that wrote the SQL names its columns
  get<Row>(query: Sql): Row | undefined
  all<Row>(query: Sql): Row[]
}

/** A connection as writes see it, always inside a transaction that `dispatch` has opened. */
export interface WritableDb extends ReadableDb {
  /** @returns how many rows changed, and the `seq` of the row inserted last. */
  run(query: Sql): RunResult
}

export interface RunResult {
  readonly changes: number
  readonly lastSeq: number
}

const STATEMENT_CACHE_SIZE = 300

/** One open SQLite file. Only `db/` makes these; everyone else sees a ReadableDb or a WritableDb. */
export class Connection implements WritableDb {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  /** @throws SqliteError when SQLite cannot open the file. */
  constructor(path: string, options: { readonly readonly: boolean; readonly timeoutMs: number }) {
    this.#database = new Database(path, { readonly: options.readonly, timeout: options.timeoutMs })
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the store that wrote the SQL names its columns
  get<Row>(query: Sql): Row | undefined {
    return this.#prepare(query.text).get(...query.values.map(toSqlite)) as Row | undefined
  }

  all<Row>(query: Sql): Row[] {
    return this.#prepare(query.text).all(...query.values.map(toSqlite)) as Row[]
  }

  run(query: Sql): RunResult {
    const result = this.#prepare(query.text).run(...query.values.map(toSqlite))
    return { changes: result.changes, lastSeq: Number(result.lastInsertRowid) }
  }

  /** Runs statements without values: schema, and what cannot be prepared twice. */
  exec(text: string): void {
    this.#database.exec(text)
  }

  /** Sets or reads a pragma; @returns its first column, or undefined where the pragma answers nothing. */
  pragma(text: string): unknown {
    return this.#database.pragma(text, { simple: true })
  }

  /** Runs `work` in one transaction that takes the write lock at once. Rolls back when it throws. */
  transaction<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate()
  }

  /** Runs `work` on one snapshot of the library. */
  snapshot<Result>(work: () => Result): Result {
    return this.#database.transaction(work).deferred()
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #prepare(text: string): Database.Statement {
    const known = this.#statements.get(text)
    if (known !== undefined) return known
    const statement = this.#database.prepare(text)
    if (this.#statements.size >= STATEMENT_CACHE_SIZE) this.#statements.clear()
    this.#statements.set(text, statement)
    return statement
  }
}

function toSqlite(value: SqlValue): string | number | bigint | null | Uint8Array {
  return typeof value === 'boolean' ? Number(value) : value
}
