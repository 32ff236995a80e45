import type { ReadableDb } from '../db/connection.ts'
import { joinSql, sql } from '../db/sql.ts'
import type { SearchQuery } from './search-query.ts'
import { foldedTokens, type SearchTerm } from './search-text.ts'

/** A transcript whose title, company or ticker holds some of the searched terms. */
export interface NamedTranscript {
  readonly seq: number
  /** Indexes of the terms that its company or ticker holds. */
  readonly companyTerms: ReadonlySet<number>
  /** True when title, company and ticker together hold all terms. */
  readonly isWholly: boolean
}

/** Names are only looked at more closely for this many transcripts. */
const MOST_NAMED = 2000

/** Transcripts outside the bin that are named in the query, the newest first. */
export function findNamed(db: ReadableDb, query: SearchQuery): NamedTranscript[] {
  if (query.length === 0) return []
  const isLike = query.map(({ tokens }) => {
    const pattern = `%${tokens.join('%')}%`
    return sql`title LIKE ${pattern} OR company LIKE ${pattern} OR ticker LIKE ${pattern}`
  })
  return db
    .all<NameRow>(
      // LIKE knows only ASCII's cases, so names with more bytes than characters are all looked at.
      sql`SELECT seq, title, company, ticker FROM transcripts
        WHERE binned_at IS NULL AND (${joinSql(isLike, ' OR ')}
          OR octet_length(title) > length(title) OR octet_length(company) > length(company))
        ORDER BY date DESC, seq DESC LIMIT ${MOST_NAMED}`,
    )
    .map((row) => toNamed(row, query))
    .filter(({ companyTerms, isWholly }) => companyTerms.size > 0 || isWholly)
}

interface NameRow {
  readonly seq: number
  readonly title: string
  readonly company: string | null
  readonly ticker: string | null
}

function toNamed({ seq, title, company, ticker }: NameRow, query: SearchQuery): NamedTranscript {
  const companyTerms = new Set([...termsIn(company ?? '', query), ...termsIn(ticker ?? '', query)])
  const titleTerms = termsIn(title, query)
  return { seq, companyTerms, isWholly: query.every((_, index) => companyTerms.has(index) || titleTerms.has(index)) }
}

function termsIn(name: string, query: SearchQuery): Set<number> {
  const words = foldedTokens(name)
  return new Set(query.flatMap((term, index) => (holds(words, term) ? [index] : [])))
}

function holds(words: readonly string[], { tokens, isPrefix }: SearchTerm): boolean {
  return words.some((_, at) =>
    tokens.every((token, index) => {
      const word = words[at + index]
      if (word === undefined) return false
      return isPrefix && index === tokens.length - 1 ? word.startsWith(token) : word === token
    }),
  )
}
