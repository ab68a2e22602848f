/** The snapshot role: which version of the list of files belongs with which (TUF specification, 5.5). */
import { fail, type Result, succeed } from '#contract/result.ts'
import { checkAnnounced } from './check-announced.ts'
import { checkSignatures } from './check-signatures.ts'
import { floorOf } from './floors.ts'
import { type Ground, keep } from './ground.ts'
import { type Announced, maxBytes, type Snapshot } from './metadata.ts'
import { parseSnapshot, type Sealed } from './parse-metadata.ts'
import type { Refusal } from './refusals.ts'
import { downloadMetadata } from './seal-options.ts'
import { isExpired } from './trusted-time.ts'

const role = 'snapshot'

/** The cached one when it is the one announced, else the announced one. */
export async function refreshSnapshot(
  announced: Announced,
  ground: Ground,
): Promise<Result<Sealed<Snapshot>, Refusal>> {
  const { root, options, nowMs } = ground
  const kept = await keptSnapshot(ground)
  if (kept?.signed.version === announced.version && !isOlder(kept.signed, undefined, ground))
    return succeed(kept)

  const limits = { maxBytes: Math.min(announced.length ?? maxBytes[role], maxBytes[role]) }
  const bytes = await downloadMetadata(role, announced.version, limits, options)
  const whole = bytes.ok
    ? await checkAnnounced(role, bytes.value, announced, options.crypto)
    : bytes
  const parsed = whole.ok ? parseSnapshot(whole.value) : whole
  const signed = parsed.ok ? await checkSignatures(parsed.value, root, options.crypto) : parsed
  if (!signed.ok) return signed

  const next = signed.value
  if (isOlder(next.signed, kept?.signed, ground)) return fail({ code: 'rollback', role })
  if (next.signed.version !== announced.version) return fail({ code: 'wrong-version', role })
  if (isExpired(next.signed, nowMs)) return fail({ code: 'expired', role })
  const stored = await keep(next, { targets: next.signed.meta['targets.json'].version }, ground)
  return stored.ok ? succeed(next) : stored
}

async function keptSnapshot({ root, options }: Ground) {
  const bytes = await options.metadata.read(role)
  const parsed = bytes && parseSnapshot(bytes)
  const signed = parsed?.ok && (await checkSignatures(parsed.value, root, options.crypto))
  return signed && signed.ok ? signed.value : undefined
}

/** No role may go back, or go away. */
const isOlder = (next: Snapshot, kept: Snapshot | undefined, { floors, root }: Ground) =>
  next.meta['targets.json'].version < floorOf(floors, 'targets', root) ||
  Object.entries(kept?.meta ?? {}).some(
    ([name, { version }]) =>
      !Object.hasOwn(next.meta, name) || (next.meta[name]?.version ?? 0) < version,
  )
