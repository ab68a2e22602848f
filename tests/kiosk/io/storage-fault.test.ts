import { Dexie } from 'dexie'
import { describe, expect, test } from 'vitest'
import { classifyStorageFault, type StorageFault } from '../../../src/kiosk/io/storage-fault.ts'

const opening = 'Internal error opening backing store for indexedDB.open.'
const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError')

/** Chromium 138 made it a class of its own, with the numbers in it. */
class QuotaExceededError extends Error {
  override readonly name = 'QuotaExceededError'
  readonly quota = 1000
  readonly requested = 2000
}

const looping: { name: string; inner?: unknown } = { name: 'AbortError' }
looping.inner = looping

const shapes: [string, unknown, StorageFault][] = [
  ['a full disk, as a DOMException', full, 'quota'],
  ['a full disk, as its own class', new QuotaExceededError(), 'quota'],
  ['a full disk, as a code only', { name: 'Error', code: 22 }, 'quota'],
  ['a full disk, as old Firefox says it', { name: 'NS_ERROR_DOM_QUOTA_REACHED' }, 'quota'],
  ['a full disk behind an abort', new Dexie.AbortError('aborted', full), 'quota'],
  ['a full disk two levels down', new Dexie.OpenFailedError(new Dexie.AbortError(full)), 'quota'],
  ['a full disk in a bulk write', new Dexie.BulkError('3 failures', [full]), 'quota'],
  ['a full disk as a cause', new Error('could not store', { cause: full }), 'quota'],
  ['a newer database', new DOMException('', 'VersionError'), 'version'],
  ['a newer database, through Dexie', new Dexie.VersionError('newer'), 'version'],
  ['a corrupt database', new DOMException(opening, 'UnknownError'), 'backing-store'],
  [
    'a corrupt database, through Dexie',
    new Dexie.OpenFailedError(new DOMException(opening, 'UnknownError')),
    'backing-store',
  ],
  [
    'a database closed because it is corrupt',
    new Dexie.DatabaseClosedError(new DOMException(opening, 'UnknownError')),
    'backing-store',
  ],
  ['an opening that never ended', { name: 'TimeoutError' }, 'blocked'],
  ['no IndexedDB', new Dexie.MissingAPIError('IndexedDB API missing'), 'unavailable'],
  ['a forbidden IndexedDB', new DOMException('', 'SecurityError'), 'unavailable'],
  ['a lost file', new DOMException('Data lost due to missing file', 'NotReadableError'), 'damaged'],
  ['an abort that says nothing', new Dexie.AbortError('aborted'), 'unknown'],
  ['an error that wraps itself', looping, 'unknown'],
  ['a programming error', new TypeError('x is not a function'), 'unknown'],
  ['a string', 'QuotaExceededError', 'unknown'],
  ['nothing', undefined, 'unknown'],
]

describe('a storage error', () => {
  test.each(shapes)('is understood: %s', (_, error, fault) => {
    expect(classifyStorageFault(error)).toBe(fault)
  })
})
