/** The root role: from the keys this terminal has to the newest that each generation hands over to (5.3). */
import { fail, type Result, succeed } from '#contract/result.ts'
import { checkKeyIds, checkSignatures } from './check-signatures.ts'
import { maxBytes, type Root } from './metadata.ts'
import { parseRoot, type Sealed } from './parse-metadata.ts'
import type { Refusal } from './refusals.ts'
import { downloadMetadata, type SealOptions } from './seal-options.ts'

/** Generations followed in one refresh; the next refresh follows more. */
const maxRotations = 256

/** The later of the root kept and the one that came with the app; each must be signed by its own keys. */
async function trustedRoot(options: SealOptions): Promise<Result<Sealed<Root>, Refusal>> {
  const kept = await options.metadata.read('root')
  let latest: Sealed<Root> | undefined
  for (const bytes of [options.embeddedRoot, kept]) {
    const root = bytes && (await openRoot(bytes, options))
    if (root?.ok && root.value.signed.version >= (latest?.signed.version ?? 0)) latest = root.value
  }
  return latest ? succeed(latest) : fail({ code: 'no-trusted-root', role: 'root' })
}

/** Well formed, its keys called by their own identifiers, and signed by itself: by whom it must be trusted is not known. */
export async function openRoot(
  bytes: Uint8Array<ArrayBuffer>,
  { crypto }: Pick<SealOptions, 'crypto'>,
): Promise<Result<Sealed<Root>, Refusal>> {
  const parsed = parseRoot(bytes)
  const named = parsed.ok ? await checkKeyIds(parsed.value, crypto) : parsed
  return named.ok ? checkSignatures(named.value, named.value.signed, crypto) : named
}

/** Each generation is kept as soon as it is trusted: a later refusal does not undo it. */
export async function walkRoots(options: SealOptions): Promise<Result<Sealed<Root>, Refusal>> {
  const first = await trustedRoot(options)
  if (!first.ok) return first
  let root = first.value
  for (let step = 0; step < maxRotations; step += 1) {
    const version = root.signed.version + 1
    const bytes = await downloadMetadata('root', version, { maxBytes: maxBytes.root }, options)
    if (!bytes.ok && bytes.fault.code === 'missing') break
    if (!bytes.ok) return bytes
    const next = await succeedRoot(root, bytes.value, options)
    if (!next.ok) return next
    await options.metadata.write('root', next.value.bytes)
    root = next.value
  }
  return succeed(root)
}

/** Signed by a threshold of the keys before it and of its own, and exactly the next version. */
export async function succeedRoot(
  before: Sealed<Root>,
  bytes: Uint8Array<ArrayBuffer>,
  options: Pick<SealOptions, 'crypto'>,
): Promise<Result<Sealed<Root>, Refusal>> {
  const next = await openRoot(bytes, options)
  if (!next.ok) return next
  const handed = await checkSignatures(next.value, before.signed, options.crypto)
  if (!handed.ok) return handed
  return next.value.signed.version === before.signed.version + 1
    ? next
    : fail({ code: 'wrong-version', role: 'root' })
}
