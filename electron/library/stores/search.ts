import type { SearchHit, SearchResult } from '#shared/domain/search.ts'
import type { ReadableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { asJson } from './ids.ts'
import {
  placeOf,
  readDocument,
  type SearchedDocument,
  type SearchedStructure,
  structureOf,
} from './search-documents.ts'
import { findNamed, type NamedTranscript } from './search-metadata.ts'
import { TermMatcher } from './search-pattern.ts'
import { parseQuery, type SearchQuery, toFtsQuery } from './search-query.ts'
import { findStretches, type Match, matchesIn, type Stretch, type StretchHit, stretchesOf } from './search-scan.ts'
import { cutSnippet } from './search-snippet.ts'

export interface SearchInput {
  readonly text: string
  /** The most hits wanted. */
  readonly limit: number
}

/** Of the transcripts that hold the words, the best this many are looked at for hits. */
const RANKED = 50

/** Where there are many transcripts, none gives more hits than this. */
const HITS_EACH = 5

/** Companies that hold different terms are asked for one group at a time, and for no more groups than this. */
const MOST_GROUPS = 8

/**
 * Finds words in all transcripts outside the bin. A transcript counts when its text holds all terms, when its text and
 * its company do so together, or when its title does. Those of a company that is named come first, newest first, then
 * the others by relevance. Of their turns those that hold all terms are hits; where none does, those with most terms
 * are, and come last.
 */
export function searchLibrary(db: ReadableDb, input: SearchInput): SearchResult {
  const query = parseQuery(input.text)
  if (query.length === 0) return { hits: [], transcriptCount: 0, truncated: false }
  const named = findNamed(db, query)
  const companies = keepMatching(db, query, named)
  const companySeqs = new Set(companies.map(({ seq }) => seq))
  const titled = named.filter(({ seq, isWholly }) => isWholly && !companySeqs.has(seq))
  const both = [...companies, ...titled].map(({ seq }) => seq)
  const inTextToo = both.length === 0 ? new Set<number>() : seqsAmong(db, query, both)
  const titledOnly = titled.filter(({ seq }) => !inTextToo.has(seq))
  const transcriptCount = countMatching(db, query) + both.filter((seq) => !inTextToo.has(seq)).length

  const ranked = rankedSeqs(db, query).filter((seq) => !companySeqs.has(seq))
  const candidates: Candidate[] = [
    ...companies.slice(0, RANKED).map(({ seq, companyTerms, isWholly }) => ({ seq, known: companyTerms, isWholly })),
    ...ranked.map((seq) => ({ seq, known: new Set<number>(), isWholly: false })),
    ...titledOnly.slice(0, RANKED).map(({ seq }) => ({ seq, known: new Set<number>(), isWholly: true })),
  ]
  const each = Math.max(HITS_EACH, Math.ceil(input.limit / Math.max(candidates.length, 1)))
  const found = collect(db, query, candidates, { each, limit: input.limit })
  return { hits: found.hits, transcriptCount, truncated: found.isCut || transcriptCount > candidates.length }
}

/** A transcript to be looked at for hits. */
interface Candidate {
  readonly seq: number
  /** Indexes of terms its company holds, which a turn need not say too. */
  readonly known: ReadonlySet<number>
  /** True when its name alone is a hit. */
  readonly isWholly: boolean
}

interface Limits {
  readonly each: number
  readonly limit: number
}

function collect(
  db: ReadableDb,
  query: SearchQuery,
  candidates: readonly Candidate[],
  { each, limit }: Limits,
): { hits: SearchHit[]; isCut: boolean } {
  const matchers = query.map((term) => new TermMatcher(term))
  const whole: SearchHit[] = []
  const partial: SearchHit[] = []
  let isCut = false
  for (const { seq, known, isWholly } of candidates) {
    if (whole.length >= limit) return { hits: whole.slice(0, limit), isCut: true }
    const document = readDocument(db, seq)
    if (document === null) continue
    const unknown = matchers.filter((_, index) => !known.has(index))
    const wanted = unknown.length === 0 ? matchers : unknown
    const stretches = findStretches(document.text, stretchesOf(document.text, document.turns), wanted, each + 1)
    isCut ||= stretches.length > each
    const structure = stretches.length === 0 ? null : structureOf(db, document)
    const hits =
      structure === null ? [] : stretches.slice(0, each).map((hit) => toHit(document, structure, hit, matchers))
    if (stretches[0]?.terms === wanted.length) whole.push(...hits)
    else if (isWholly) whole.push(nameHit(document, matchers))
    else partial.push(...hits)
  }
  const hits = [...whole, ...partial]
  return { hits: hits.slice(0, limit), isCut: isCut || hits.length > limit }
}

function toHit(
  document: SearchedDocument,
  structure: SearchedStructure,
  { stretch }: StretchHit,
  matchers: readonly TermMatcher[],
): SearchHit {
  const { ticker: _, ...about } = document.heading
  const matches = matchesIn(document.text, stretch, matchers)
  // The speaker is said beside the hit: the label is shown only where it holds a word that was not spoken.
  const spoken = { ...stretch, start: spokenFrom(document, stretch) }
  const spokenMatches = matches.filter(({ start }) => start >= spoken.start)
  const isSpoken = termCount(spokenMatches) === termCount(matches)
  const snippet = isSpoken
    ? cutSnippet(document.text, spoken, spokenMatches)
    : cutSnippet(document.text, stretch, matches)
  return { ...about, ...placeOf(document, structure, snippet.start, stretch.turnIndex), ...snippet }
}

const termCount = (matches: readonly Match[]): number => new Set(matches.map(({ term }) => term)).size

function spokenFrom({ turns }: SearchedDocument, { start, turnIndex }: Stretch): number {
  return turnIndex === null ? start : (turns[turnIndex]?.start ?? start)
}

/** A hit for a transcript that only its name speaks for: it leads to the beginning. */
function nameHit({ heading }: SearchedDocument, matchers: readonly TermMatcher[]): SearchHit {
  const { ticker, ...about } = heading
  const name = [about.title, about.company, ticker].filter((part) => part !== null && part !== '').join(' · ')
  const matches = matchesIn(name, { start: 0, end: name.length, turnIndex: null }, matchers)
  return {
    ...about,
    part: null,
    turnIndex: null,
    speaker: null,
    role: null,
    affiliation: null,
    start: 0,
    end: 0,
    snippet: name,
    matches: matches.map(({ start, end }) => ({ start, end })),
  }
}

/** The best transcripts outside the bin by bm25. SQLite looks at the bin only as it goes down the ranking. */
function rankedSeqs(db: ReadableDb, query: SearchQuery): number[] {
  return db
    .all<{ seq: number }>(
      sql`SELECT t.seq FROM transcript_index AS i CROSS JOIN transcripts AS t ON t.seq = i.rowid
        WHERE i.transcript_index MATCH ${toFtsQuery(query)} AND t.binned_at IS NULL ORDER BY i.rank LIMIT ${RANKED}`,
    )
    .map(({ seq }) => seq)
}

function countMatching(db: ReadableDb, query: SearchQuery): number {
  const row = db.get<{ count: number }>(
    sql`SELECT count(*) AS count FROM transcript_index
      WHERE transcript_index MATCH ${toFtsQuery(query)}
        AND +rowid NOT IN (SELECT seq FROM transcripts WHERE binned_at IS NOT NULL)`,
  )
  return row?.count ?? 0
}

/** Which of some transcripts hold all terms in their text. */
function seqsAmong(db: ReadableDb, query: SearchQuery, seqs: readonly number[]): Set<number> {
  const rows = db.all<{ seq: number }>(
    // The plus keeps SQLite from asking the index once for each of them.
    sql`SELECT rowid AS seq FROM transcript_index WHERE transcript_index MATCH ${toFtsQuery(query)}
      AND +rowid IN (SELECT value FROM json_each(${asJson(seqs)}))`,
  )
  return new Set(rows.map(({ seq }) => seq))
}

/** Transcripts of a company that is named, whose text holds the terms that the company's name does not. */
function keepMatching(db: ReadableDb, query: SearchQuery, named: readonly NamedTranscript[]): NamedTranscript[] {
  const ofCompany = named.filter(({ companyTerms }) => companyTerms.size > 0)
  const groups = Map.groupBy(ofCompany, ({ companyTerms }) => [...companyTerms].sort((a, b) => a - b).join(' '))
  const kept = new Set<number>()
  for (const group of [...groups.values()].slice(0, MOST_GROUPS)) {
    const seqs = group.map(({ seq }) => seq)
    const rest = query.filter((_, index) => group[0]?.companyTerms.has(index) !== true)
    for (const seq of rest.length === 0 ? seqs : seqsAmong(db, rest, seqs)) kept.add(seq)
  }
  return ofCompany.filter(({ seq }) => kept.has(seq))
}
