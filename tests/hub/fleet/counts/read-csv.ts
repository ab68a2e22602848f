/** A reader of RFC 4180, written from its grammar: quotes, doubled quotes, line ends inside quotes. */
export function readCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('a quote is never closed')
        if (text[at] === '"' && text[at + 1] === '"') at += 1
        else if (text[at] === '"') break
        field += text[at]
      }
      at += 1
    } else {
      while (at < text.length && !',\r\n'.includes(text[at] ?? '')) {
        if (text[at] === '"') throw new Error('a quote inside a field without quotes')
        field += text[at]
        at += 1
      }
    }
    record.push(field)
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      records.push(record)
      record = []
      at += 2
    } else throw new Error('a line does not end with CRLF')
  }
  if (record.length > 0) throw new Error('the last line has no end')
  return records
}
