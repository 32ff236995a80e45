import { CsvError, parse } from 'csv-parse/sync'

/** What stands around a cell that holds delimiters or line ends; null where a quotation mark is only a sign. */
export type Quote = '"' | null

/**
 * Reads a table row by row, so that a long one is never in memory as cells.
 * @param delimiter between the cells.
 * @param take what becomes of a row's cells; null leaves the row out.
 */
export function takeRows<Row>(
  text: string,
  delimiter: string,
  quote: Quote,
  take: (cells: readonly string[]) => Row | null,
): Row[] {
  const read = (whole: string): Row[] => {
    const rows: Row[] = []
    parse(whole, {
      delimiter,
      quote: quote ?? false,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells) => {
        const row = take(cells)
        if (row !== null) rows.push(row)
        return null
      },
    })
    return rows
  }
  try {
    return read(text)
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error
    // A quotation mark that nobody closed: what is behind it is the last cell.
    return read(`${text}"`)
  }
}
