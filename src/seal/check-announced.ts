/** Whether bytes are those a trusted role announced, before anything in them is read. */
import { fail, type Result, succeed } from '#contract/result.ts'
import type { Announced } from './metadata.ts'
import type { Refusal, Role } from './refusals.ts'
import type { SealCrypto } from './seal-crypto.ts'

export async function checkAnnounced(
  role: Role,
  bytes: Uint8Array<ArrayBuffer>,
  { length, hashes }: Announced,
  crypto: SealCrypto,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  if (length !== undefined && bytes.length !== length) return fail({ code: 'wrong-length', role })
  if (hashes && (await crypto.sha256(bytes)) !== hashes.sha256)
    return fail({ code: 'hash-mismatch', role })
  return succeed(bytes)
}
