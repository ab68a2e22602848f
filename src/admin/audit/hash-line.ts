/** The hash of a line of the audit, worked out here and not believed (contract/staff.ts). */
import type { AuditEntry } from '#contract/staff.ts'
import { canonicalBytes } from '#seal/canonical-json.ts'
import { toHex } from '#seal/hex.ts'

/** SHA-256 in hexadecimal; undefined for a line that no hub writes. */
export async function hashLine(entry: AuditEntry): Promise<string | undefined> {
  const { number, at, by, act, about, previousHash } = entry
  const bytes = canonicalBytes({ number, at, by, act, about, previousHash })
  if (!bytes) return undefined
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
