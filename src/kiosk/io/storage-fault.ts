/** Names what went wrong with the browser's storage, whichever library or browser version wrapped the error. */

export type StorageFault =
  /** The disk, or the browser's share of it, is full. */
  | 'quota'
  /** Written by a newer version of this app. */
  | 'version'
  /** Another window holds the database, or opening it never ended. */
  | 'blocked'
  /** Chromium cannot open its files; reopening often heals, deleting never does (dexie/Dexie.js#543, #965). */
  | 'backing-store'
  /** No IndexedDB here, or it is forbidden. */
  | 'unavailable'
  /** It was read, and what was read is not what was written. */
  | 'damaged'
  | 'unknown'

const faultOfName: Readonly<Record<string, StorageFault>> = {
  QuotaExceededError: 'quota',
  // What Firefox said before it followed the standard.
  NS_ERROR_DOM_QUOTA_REACHED: 'quota',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'quota',
  VersionError: 'version',
  UpgradeError: 'version',
  TimeoutError: 'blocked',
  UnknownError: 'backing-store',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  InvalidStateError: 'unavailable',
  DatabaseClosedError: 'unavailable',
  // « Data lost due to missing file »: Chromium kept the row and lost the file beside it.
  NotReadableError: 'damaged',
  DataError: 'damaged',
}

/** Legacy `DOMException.code` of a full storage. */
const quotaExceededCode = 22

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const read = (value: object, key: string): unknown => Reflect.get(value, key)

function wrappedIn(error: object): unknown[] {
  const several = read(error, 'failures') ?? read(error, 'errors')
  return [
    read(error, 'inner'),
    read(error, 'cause'),
    ...(Array.isArray(several) ? several.slice(0, 3) : []),
  ]
}

/** The error and all it wraps, outermost first. Bounded: an error may wrap itself. */
function unwrap(error: unknown): object[] {
  const seen = new Set<object>()
  const queue = [error]
  while (queue.length > 0 && seen.size < 20) {
    const next = queue.shift()
    if (!isObject(next) || seen.has(next)) continue
    seen.add(next)
    queue.push(...wrappedIn(next))
  }
  return [...seen]
}

function nameFault(error: object): StorageFault {
  const name = read(error, 'name')
  const known = typeof name === 'string' ? faultOfName[name] : undefined
  if (known) return known
  return read(error, 'code') === quotaExceededCode ? 'quota' : 'unknown'
}

/**
 * What an error of IndexedDB or Dexie means. Reads Dexie's `.inner` (a full disk is hidden in `AbortError.inner`),
 * `cause`, and the first failures of a bulk write. The innermost that says something wins.
 */
export const classifyStorageFault = (error: unknown): StorageFault =>
  unwrap(error)
    .map(nameFault)
    .findLast((fault) => fault !== 'unknown') ?? 'unknown'
