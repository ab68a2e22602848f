/**
 * JSON from someone we do not trust yet. `JSON.parse` keeps the last of two equal keys, where another reader keeps the
 * first: the one would verify what the other obeys. Both, and nesting that would exhaust the stack, are refused here.
 */
import { fail, type Result, succeed } from '#contract/result.ts'

export type JsonFault = 'bad-json' | 'too-deep' | 'duplicate-key'

/** Root metadata, the deepest, has six levels; the rest is for unknown fields. */
const maxDepth = 32

/** `bytes` is UTF-8 without byte order mark, already bounded in size by the download. */
export function parseStrictJson(bytes: Uint8Array): Result<unknown, JsonFault> {
  const text = decode(bytes)
  if (text === undefined) return fail('bad-json')
  const fault = findFault(text)
  if (fault !== undefined) return fail(fault)
  try {
    const value: unknown = JSON.parse(text)
    return succeed(value)
  } catch {
    return fail('bad-json')
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * What a parser would not say. Exact on well-formed JSON; on the rest it may see nothing, and the parser refuses it.
 * One pass, no regular expression: time grows with length whatever the text.
 */
function findFault(text: string): JsonFault | undefined {
  /** What is open at this point: the keys seen in a map, nothing for a list. */
  const open: (Set<string> | undefined)[] = []
  let before = ''
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '"') {
      const end = endOfText(text, at)
      if (end === undefined) return 'bad-json'
      const keys = before === '{' || before === ',' ? open.at(-1) : undefined
      const fault = keys && addKey(keys, text.slice(at, end + 1))
      if (fault) return fault
      at = end
    } else if (sign === '{' || sign === '[') {
      if (open.push(sign === '{' ? new Set() : undefined) > maxDepth) return 'too-deep'
    } else if (sign === '}' || sign === ']') open.pop()
    else if (sign !== ',' && sign !== ':') continue
    before = sign
  }
  return undefined
}

function endOfText(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '"') return at
    if (text.charAt(at) === '\\') at += 1
  }
  return undefined
}

/** `"a"` and `"\u0061"` are the same key. */
function addKey(keys: Set<string>, literal: string): JsonFault | undefined {
  const key = literal.includes('\\') ? unescapeKey(literal) : literal.slice(1, -1)
  // As a key it reaches the prototype of whatever it is copied into.
  if (key === undefined || key === '__proto__') return 'bad-json'
  if (keys.has(key)) return 'duplicate-key'
  keys.add(key)
  return undefined
}

function unescapeKey(literal: string): string | undefined {
  try {
    const key: unknown = JSON.parse(literal)
    return typeof key === 'string' ? key : undefined
  } catch {
    return undefined
  }
}
