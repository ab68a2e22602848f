/**
 * The bytes that TUF signs: « canonical JSON » in the OLPC dialect (TUF specification 1.0, section 4.2). Keys sorted, no
 * space, integers only, and in texts nothing escaped but `"` and `\`.
 */

/**
 * `undefined` when the value has no canonical form that every client agrees on: a fraction, an integer that a double
 * does not hold exactly, half of a surrogate pair. Depth is bounded by the parser.
 */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  const pieces: string[] = []
  return write(value, pieces) ? new TextEncoder().encode(pieces.join('')) : undefined
}

function write(value: unknown, pieces: string[]): boolean {
  if (value === null || typeof value === 'boolean') pieces.push(String(value))
  else if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) return false
    // Not `String`, which would write -0 as 0 as well, but says nothing about it: JSON does.
    pieces.push(JSON.stringify(value))
  } else if (typeof value === 'string') return writeText(value, pieces)
  else if (Array.isArray(value)) return writeList(value, pieces)
  else if (typeof value === 'object') return writeMap(value, pieces)
  else return false
  return true
}

function writeText(text: string, pieces: string[]): boolean {
  pieces.push('"', text.replaceAll(/["\\]/g, String.raw`\$&`), '"')
  return text.isWellFormed()
}

function writeList(list: readonly unknown[], pieces: string[]): boolean {
  pieces.push('[')
  for (const [at, item] of list.entries()) {
    if (at > 0) pieces.push(',')
    if (!write(item, pieces)) return false
  }
  pieces.push(']')
  return true
}

function writeMap(map: object, pieces: string[]): boolean {
  pieces.push('{')
  // By UTF-16 unit, as tuf-js: the order differs from Python's only beyond the Basic Multilingual Plane.
  const entries = Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (const [at, [key, item]] of entries.entries()) {
    if (at > 0) pieces.push(',')
    if (!writeText(key, pieces)) return false
    pieces.push(':')
    if (!write(item, pieces)) return false
  }
  pieces.push('}')
  return true
}
