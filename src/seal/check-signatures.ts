/** Whether enough of the keys that a root names for a role have signed a file (TUF specification, 4.2.1). */
import { fail, type Result, succeed } from '#contract/result.ts'
import { canonicalBytes } from './canonical-json.ts'
import type { Key, Root } from './metadata.ts'
import type { Sealed } from './parse-metadata.ts'
import type { Refusal } from './refusals.ts'
import type { SealCrypto } from './seal-crypto.ts'

/** Signatures by other keys, and false ones, count for nothing; they do not spoil the good ones. */
export async function checkSignatures<Signed>(
  sealed: Sealed<Signed>,
  root: Root,
  crypto: SealCrypto,
): Promise<Result<Sealed<Signed>, Refusal>> {
  const { keyids, threshold } = root.roles[sealed.role]
  /** By key itself: the same key under two identifiers is one signer. */
  const signers = new Set<string>()
  for (const id of keyids) {
    const publicHex = Object.hasOwn(root.keys, id) ? root.keys[id]?.keyval.public : undefined
    const signature = sealed.signatures.get(id)
    if (publicHex === undefined || signature === undefined || signers.has(publicHex)) continue
    if (await crypto.isSignedBy(publicHex, signature, sealed.message)) signers.add(publicHex)
    if (signers.size >= threshold) return succeed(sealed)
  }
  return fail({ code: 'below-threshold', role: sealed.role })
}

/** An identifier is the SHA-256 of the canonical form of its key, unknown fields included. */
export async function keyIdOf(key: Key, crypto: SealCrypto): Promise<string | undefined> {
  const bytes = canonicalBytes(key)
  return bytes && (await crypto.sha256(bytes))
}

/** Whether every key of a root is called by its own identifier. */
export async function checkKeyIds(
  root: Sealed<Root>,
  crypto: SealCrypto,
): Promise<Result<Sealed<Root>, Refusal>> {
  for (const [id, key] of Object.entries(root.signed.keys)) {
    if ((await keyIdOf(key, crypto)) !== id) return fail({ code: 'bad-key-id', role: 'root' })
  }
  return succeed(root)
}
