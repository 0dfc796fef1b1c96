import { isDecided, type LogRow } from './log-row.ts'

const columns = ['time', 'person', 'name', 'act', 'object', 'to', 'bytes', 'way', 'from'] as const

/** Rows as JSON, one in each line. */
export async function* ndjsonOf(rows: AsyncIterable<LogRow> | Iterable<LogRow>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`
}

/**
 * Rows as a table after RFC 4180, with the mark by which spreadsheets know that it is UTF-8.
 *
 * @param nameOf the name of a person; '' for whom nobody knows
 */
export async function* csvOf(
  rows: AsyncIterable<LogRow> | Iterable<LogRow>,
  nameOf: (person: string) => string,
): AsyncGenerator<string> {
  yield `\u{feff}${columns.join(',')}\r\n`
  for await (const row of rows) yield `${cellsOf(row, nameOf).map(cell).join(',')}\r\n`
}

function cellsOf(row: LogRow, nameOf: (person: string) => string): readonly string[] {
  const [object, to, bytes] = isDecided(row)
    ? [row.about, row.now ?? '', '']
    : [row.path, row.to ?? '', row.bytes === undefined ? '' : String(row.bytes)]
  const time = new Date(row.at).toISOString()
  return [time, row.person, nameOf(row.person), row.act, object, to, bytes, row.way, row.from]
}

/** What begins like a formula is made a text: whoever names a file must not reckon in somebody's spreadsheet. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
