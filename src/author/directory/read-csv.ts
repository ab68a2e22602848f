/** A table as spreadsheets save it (RFC 4180), with commas or semicolons. */

export interface CsvRow {
  /** Line of the file on which the row begins; the first is 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The separator is the one that the first line holds more of. A blank line is no row. */
export function readCsv(text: string): readonly CsvRow[] {
  const body = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(body)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let start = 1
  const endRow = () => {
    cells.push(cell)
    if (cells.some((each) => each !== '')) rows.push({ line: start, cells })
    cells = []
    cell = ''
    start = line
  }
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? ''
    if (sign === '\n') line += 1
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (body[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === separator) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}

function separatorOf(body: string): ',' | ';' {
  const first = body.split('\n', 1)[0]?.replaceAll(/"[^"]*"/g, '') ?? ''
  return first.split(';').length > first.split(',').length ? ';' : ','
}

/** One row as text, quoted where it must be. */
export const writeCsvRow = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
