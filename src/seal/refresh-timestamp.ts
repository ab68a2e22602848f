/** The timestamp role: « the latest is N », signed again every day by the hub (TUF specification, 5.4). */
import { fail, type Result, succeed } from '#contract/result.ts'
import { checkSignatures } from './check-signatures.ts'
import { floorOf } from './floors.ts'
import { type Ground, keep } from './ground.ts'
import { maxBytes, type Timestamp } from './metadata.ts'
import { parseTimestamp, type Sealed } from './parse-metadata.ts'
import type { Refusal } from './refusals.ts'
import { downloadMetadata } from './seal-options.ts'
import { isExpired } from './trusted-time.ts'

const role = 'timestamp'

/** A timestamp of the version already trusted is not looked at further: the trusted one stays, expired or not. */
export async function refreshTimestamp(
  ground: Ground,
): Promise<Result<Sealed<Timestamp>, Refusal>> {
  const { root, options, nowMs } = ground
  const kept = await keptTimestamp(ground)
  const limits = { maxBytes: maxBytes.timestamp, isFresh: true }
  const bytes = await downloadMetadata(role, undefined, limits, options)
  const parsed = bytes.ok ? parseTimestamp(bytes.value) : bytes
  const signed = parsed.ok ? await checkSignatures(parsed.value, root, options.crypto) : parsed
  if (!signed.ok) return signed

  const next = signed.value
  const isKept = next.signed.version === kept?.signed.version
  // What is kept may itself be older than the floors: somebody has put an old disk back.
  if (isOlder(isKept ? kept.signed : next.signed, kept?.signed, ground))
    return fail({ code: 'rollback', role })
  if (isKept) return succeed(kept)
  if (isExpired(next.signed, nowMs)) return fail({ code: 'expired', role })
  const stored = await keep(next, measuresOf(next.signed), ground)
  return stored.ok ? succeed(next) : stored
}

/** Under the keys of today: once they are changed, what they announced before binds nobody. */
async function keptTimestamp({ root, options }: Ground) {
  const bytes = await options.metadata.read(role)
  const parsed = bytes && parseTimestamp(bytes)
  const signed = parsed?.ok && (await checkSignatures(parsed.value, root, options.crypto))
  return signed && signed.ok ? signed.value : undefined
}

/** Itself, or the snapshot it announces. */
const isOlder = (next: Timestamp, kept: Timestamp | undefined, { floors, root }: Ground) =>
  next.version < Math.max(kept?.version ?? 0, floorOf(floors, 'timestamp', root)) ||
  next.meta['snapshot.json'].version <
    Math.max(kept?.meta['snapshot.json'].version ?? 0, floorOf(floors, 'snapshot', root))

const measuresOf = ({ version, meta, expires, signed_at }: Timestamp) => {
  const signedAtMs = signed_at === undefined ? 0 : Date.parse(signed_at)
  return {
    timestamp: version,
    snapshot: meta['snapshot.json'].version,
    // No later than its own end: a moment after that is a mistake, and would age everything for good.
    signedAtMs: signedAtMs < Date.parse(expires) ? Math.max(0, Math.floor(signedAtMs)) : 0,
  }
}
