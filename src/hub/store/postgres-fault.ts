import { StoreFault, type StoreFaultCode } from './store-fault.ts'

/** SQLSTATE and Node's own codes (postgresql.org/docs/current/errcodes-appendix.html). */
const faults: Readonly<Record<string, StoreFaultCode>> = {
  '25006': 'read-only',
  '28000': 'refused',
  '28P01': 'refused',
  '3D000': 'refused',
  '42501': 'refused',
  '53100': 'full',
  '53200': 'busy',
  '53300': 'busy',
  '55P03': 'busy',
  '57014': 'busy',
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  '58030': 'damaged',
  XX001: 'damaged',
  XX002: 'damaged',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENOENT: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EPIPE: 'unreachable',
  ETIMEDOUT: 'unreachable',
}

/** What `pg` says without a code. */
const brokenConnection =
  /^(?:Connection terminated|Client (?:has encountered|was closed).* not queryable$)/
/** What its pool says when every connection was at work for too long. */
const nonesTurn = /^timeout exceeded when trying to connect/

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  // Every address of the server's name was tried.
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  if (nonesTurn.test(error.message)) return '53300'
  return brokenConnection.test(error.message) ? 'ECONNRESET' : undefined
}

const didNotFit = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error) ?? '')

/** Two transactions that could not have run one after the other, or that wait for each other: one starts over. */
export const canBeginAgain = (error: unknown): boolean =>
  error instanceof StoreFault && didNotFit(error.cause)

/** Runs `work`; a fault of the server that is not the query's becomes a `StoreFault`. */
export async function asPostgresFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (didNotFit(error)) throw new StoreFault('busy', error)
    const code = codeOf(error)
    const fault = code === undefined ? undefined : faults[code]
    throw fault ? new StoreFault(fault, error) : error
  }
}
