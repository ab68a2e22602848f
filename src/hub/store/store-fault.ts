/** A store that cannot do what it is asked, for a reason that is not the question's. */

export type StoreFaultCode =
  /** No room left, or a quota. */
  | 'full'
  /** Another process holds the database, or too many wait for it. */
  | 'busy'
  /** The file, or the account, may only read. */
  | 'read-only'
  /** No answer, or the connection broke. */
  | 'unreachable'
  /** The account or its password is refused. */
  | 'refused'
  /** The file is not a database, or is damaged. */
  | 'damaged'
  /** A later Escale has changed the tables: this one does not know them. */
  | 'too-new'

export class StoreFault extends Error {
  readonly code: StoreFaultCode

  constructor(code: StoreFaultCode, cause?: unknown) {
    super(`store: ${code}`, { cause })
    this.code = code
  }
}
