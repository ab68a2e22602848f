/**
 * The root keys of this hub's releases, generation by generation, each signed by the one before. This browser keeps the
 * last it has seen: from then on a hub cannot show it others.
 */
import { type Result, fail, succeed } from '#contract/result.ts'
import type { Root } from '#seal/metadata.ts'
import { explainRefusal } from '#seal/refusals.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import { openRoot, succeedRoot } from '#seal/walk-roots.ts'
import type { ReadPublished } from '#author/open-release.ts'
import type { KeptRoot } from './publication-database.ts'

export interface TrustedChain {
  /** Oldest first. */
  readonly roots: readonly Uint8Array<ArrayBuffer>[]
  readonly current: Root
}

export interface RootMemory {
  readonly read: () => Promise<KeptRoot | undefined>
  readonly keep: (root: KeptRoot) => Promise<unknown>
}

/** `latest`: highest generation that the hub announces. The fault is a sentence in French. */
export const readTrustedChain = async (
  latest: number,
  read: ReadPublished,
  memory: RootMemory,
): Promise<Result<TrustedChain, string>> => {
  const options = { crypto: webCrypto(crypto.subtle) }
  const roots: Uint8Array<ArrayBuffer>[] = []
  let current: Awaited<ReturnType<typeof openRoot>> | undefined
  for (let version = 1; version <= latest; version += 1) {
    const bytes = await read(`metadata/${version}.root.json`)
    if (bytes === undefined)
      return fail(`Le hub n’a pas la génération ${version} des clés racines.`)
    current = current?.ok
      ? await succeedRoot(current.value, bytes, options)
      : await openRoot(bytes, options)
    if (!current.ok) {
      return fail(`Clés racines, génération ${version} : ${explainRefusal(current.fault)}`)
    }
    roots.push(bytes)
  }
  if (!current?.ok) return fail('Ce hub n’a pas encore de clés racines.')
  const kept = await memory.read()
  if (kept !== undefined && !isSame(kept.bytes, roots[kept.version - 1])) {
    return fail(
      'Les clés racines de ce hub ne sont pas celles que ce navigateur connaît. Ne signez rien, et prévenez les détenteurs des clés.',
    )
  }
  const { version } = current.value.signed
  await memory.keep({ name: 'root', version, bytes: current.value.bytes })
  return succeed({ roots, current: current.value.signed })
}

const isSame = (a: Uint8Array, b: Uint8Array | undefined) =>
  b !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index])

/** Whether this key may sign releases today. */
export const isAdmitted = (root: Root, keyid: string): boolean =>
  root.roles.targets.keyids.includes(keyid) && root.roles.snapshot.keyids.includes(keyid)
