/** The targets role: the files of the release, signed by the administrator (TUF specification, 5.6). */
import { fail, type Result } from '#contract/result.ts'
import { checkAnnounced } from './check-announced.ts'
import { checkSignatures } from './check-signatures.ts'
import { type Ground, keep } from './ground.ts'
import { type Announced, maxBytes, type Targets } from './metadata.ts'
import { parseTargets, type Sealed } from './parse-metadata.ts'
import type { Refusal } from './refusals.ts'
import { downloadMetadata } from './seal-options.ts'
import { isExpired } from './trusted-time.ts'

const role = 'targets'

/** The cached one when it is, byte for byte, the one announced; else the announced one. */
export async function refreshTargets(
  announced: Announced,
  ground: Ground,
): Promise<Result<Sealed<Targets>, Refusal>> {
  const { options, nowMs } = ground
  const kept = await options.metadata.read(role)
  const current = kept && (await open(kept, announced, ground))
  if (current?.ok) return current

  const limits = { maxBytes: Math.min(announced.length ?? maxBytes[role], maxBytes[role]) }
  const bytes = await downloadMetadata(role, announced.version, limits, options)
  const next = bytes.ok ? await open(bytes.value, announced, ground) : bytes
  if (!next.ok) return next
  if (isExpired(next.value.signed, nowMs)) return fail({ code: 'expired', role })
  const stored = await keep(next.value, {}, ground)
  return stored.ok ? next : stored
}

/** Rollback needs no check of its own: the snapshot has answered for the version. */
async function open(
  bytes: Uint8Array<ArrayBuffer>,
  announced: Announced,
  { root, options }: Ground,
): Promise<Result<Sealed<Targets>, Refusal>> {
  const whole = await checkAnnounced(role, bytes, announced, options.crypto)
  const parsed = whole.ok ? parseTargets(whole.value) : whole
  const signed = parsed.ok ? await checkSignatures(parsed.value, root, options.crypto) : parsed
  if (!signed.ok) return signed
  return signed.value.signed.version === announced.version
    ? signed
    : fail({ code: 'wrong-version', role })
}
