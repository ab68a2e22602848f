/** Comma-separated values of RFC 4180, safe to open in a spreadsheet. */

/** What spreadsheets take for a formula (OWASP, « CSV Injection »): the apostrophe makes it text. */
const looksLikeFormula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

function field(value: boolean | number | string | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = looksLikeFormula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export type CsvRow = Readonly<Record<string, boolean | number | string | null | undefined>>

/** The header, then a line for each row: what it does not have is empty. Every line ends with CRLF. */
export const writeCsv = (columns: readonly string[], rows: readonly CsvRow[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]
    .map((values) => `${values.map(field).join(',')}\r\n`)
    .join('')

export const csvType = 'text/csv; charset=utf-8; header=present'
