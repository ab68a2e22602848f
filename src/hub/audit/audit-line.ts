/** A line of the audit, and the hash that ties it to the one before (contract/staff.ts). */
import { createHash } from 'node:crypto'
import { canonicalBytes } from '#seal/canonical-json.ts'

/** Ids and numbers: never a name, a text or an address. */
export type AuditAbout = Readonly<Record<string, boolean | number | string>>

export interface AuditLine {
  readonly number: number
  /** ISO 8601 instant. */
  readonly at: string
  /** Id of a member of staff, or « hub ». */
  readonly by: string
  readonly act: string
  readonly about: AuditAbout
  readonly previousHash: string
}

/** What line 1 says of the line before it. */
export const hashOfNothing = '0'.repeat(64)

/** Throws for a number that is not a safe integer, or half of a character: nobody could check such a line. */
function canonical(value: unknown): Uint8Array {
  const bytes = canonicalBytes(value)
  if (!bytes) throw new TypeError('a line of the audit holds texts, integers and booleans')
  return bytes
}

/** SHA-256 in hexadecimal. */
export const hashLine = (line: AuditLine): string =>
  createHash('sha256').update(canonical(line)).digest('hex')

export const writeAbout = (about: AuditAbout): string => new TextDecoder().decode(canonical(about))
