import { StoreFault, type StoreFaultCode } from './store-fault.ts'

/** The low byte of SQLite's result codes (sqlite.org/rescode.html). */
const faults: Readonly<Record<number, StoreFaultCode>> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'damaged',
  11: 'damaged',
  13: 'full',
  14: 'unreachable',
  26: 'damaged',
}

/** A fault of SQLite that is not the query's, as a `StoreFault`; anything else as it is. */
export function sqliteFaultOf(error: unknown): unknown {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined
  const fault = code === undefined ? undefined : faults[code % 256]
  return fault ? new StoreFault(fault, error) : error
}

export async function asSqliteFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw sqliteFaultOf(error)
  }
}
