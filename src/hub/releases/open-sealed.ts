/** A file as the keys of today's root have signed it. */
import type { Result } from '#contract/result.ts'
import { checkSignatures } from '#seal/check-signatures.ts'
import type { Root } from '#seal/metadata.ts'
import type { Sealed } from '#seal/parse-metadata.ts'
import type { Refusal } from '#seal/refusals.ts'
import { nodeSealCrypto } from './node-seal-crypto.ts'
import { refuseSealed } from './refuse-release.ts'

const check = async <Signed>(
  parsed: Result<Sealed<Signed>, Refusal>,
  root: Sealed<Root>,
): Promise<Result<Sealed<Signed>, Refusal>> =>
  parsed.ok ? checkSignatures(parsed.value, root.signed, nodeSealCrypto) : parsed

/** `parsed`: as it arrived. Throws `Refusal` when it cannot be read, or nobody we trust has signed it. */
export async function openSealed<Signed>(
  parsed: Result<Sealed<Signed>, Refusal>,
  root: Sealed<Root>,
): Promise<Sealed<Signed>> {
  const signed = await check(parsed, root)
  if (!signed.ok) throw refuseSealed(signed.fault)
  return signed.value
}

/** Whether keys that sign today have signed it: those of a key that left do not count any more. */
export const isSignedStill = async (
  parsed: Result<Sealed<unknown>, Refusal>,
  root: Sealed<Root>,
): Promise<boolean> => (await check(parsed, root)).ok
