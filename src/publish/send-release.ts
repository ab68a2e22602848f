/** From the files of a release to a destination that has it, signed: what changes is shown first. */
import { type BuiltFile, isSameContent, listFiles } from '#author/build-release.ts'
import { type OpenedRelease, isAging, openRelease } from '#author/open-release.ts'
import { signRelease } from '#author/sign-release.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { parseRoot } from '#seal/parse-metadata.ts'
import type { Delivery, Standing } from './destination.ts'
import { explainCeremony } from './keys/ceremony-faults.ts'
import { openKey } from './keys/ceremony.ts'
import { isInRepository, readRoots } from './keys/key-folder.ts'
import type { Order, PublishWays } from './publish-ways.ts'
import { showDifference } from './show-difference.ts'

/** A destination that announces more than this beyond what was signed would burn our numbers. */
const maxLead = 1000

export interface NextRelease {
  readonly deployment: string
  readonly files: readonly BuiltFile[]
}

/** What came of it: the number that is now the latest, and whether it is new. */
export interface Sent {
  readonly number: number
  readonly isNew: boolean
}

/** The fault is a sentence in French; an empty one when the person said no. */
export async function sendRelease(
  { deployment, files }: NextRelease,
  { keys, destination }: Order,
  ways: PublishWays,
): Promise<Result<Sent, string>> {
  if (isInRepository(keys)) return fail(explainCeremony('in-repository', keys))
  const roots = readRoots(keys)
  const latestRoot = roots.get(Math.max(...roots.keys()))
  if (!latestRoot) return fail(explainCeremony('no-keys', keys))
  if (!parseRoot(latestRoot).ok) return fail(explainCeremony('bad-root', keys))
  const standing = await destination.standing()
  if (!standing.ok) return standing
  if (standing.value.versions.root > Math.max(...roots.keys()))
    return fail('Ce dossier de clés est ancien : prenez celui de la dernière génération.')
  const chain = [...roots].toSorted(([a], [b]) => a - b).map(([, bytes]) => bytes)
  const { last: lastNumber, versions } = standing.value
  if (!(await isSameTrust(roots, destination.read)))
    return fail('Ce qui est publié là l’est avec d’autres clés racines. Rien n’est changé.')
  const last =
    lastNumber === undefined ? undefined : await openRelease(lastNumber, chain, destination.read)
  if (last && !last.ok)
    ways.out(`${last.fault}\nCe qui est publié là n’est pas de vous : tout est à relire.`)
  const known = last?.ok ? last.value : undefined
  const refusal = whyNotAfter(known, deployment, standing.value)
  if (refusal !== undefined) return fail(refusal)

  const listed = listFiles(files)
  const isSame = known?.isCurrent && isSameContent(listed, known.manifest.files)
  if (isSame && !isAging(known, ways.now)) {
    const taken = await destination.take({ roots, files })
    return taken.ok ? succeed({ number: known.manifest.number, isNew: false }) : taken
  }

  const said = await showDifference(files, known, { keys, destination }, ways)
  if (!said.ok) return said
  if (!(await ways.confirm())) return fail('')
  const key = await openKey(keys, 'release', ways)
  if (!key.ok) return fail(explainCeremony(key.fault, keys))
  if (!isReleaseKey(latestRoot, key.value.keyid)) return fail(explainCeremony('unknown-key', keys))
  const number = Math.max(versions.targets, lastNumber ?? 0) + 1
  const snapshotVersion = versions.snapshot + 1
  const builtAt = ways.now.toISOString()
  const manifest = { schema: 'release/1' as const, number, deployment, builtAt, files: listed }
  const signed: Delivery['signed'] = {
    manifest,
    snapshotVersion,
    ...(await signRelease(manifest, snapshotVersion, key.value, ways.now)),
  }
  const taken = await destination.take({ roots, files, signed })
  return taken.ok ? succeed({ number, isNew: true }) : taken
}

/** Whether the first generation published there is ours: the trust that terminals began with. */
async function isSameTrust(
  roots: ReadonlyMap<number, Uint8Array<ArrayBuffer>>,
  read: Order['destination']['read'],
): Promise<boolean> {
  const [published, ours] = [await read('metadata/1.root.json'), roots.get(1)]
  // One that was cut short is written again, whole, with the release.
  if (published === undefined || !parseRoot(published).ok) return true
  return ours !== undefined && sameBytes(published, ours)
}

const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

const whyNotAfter = (
  last: OpenedRelease | undefined,
  deployment: string,
  { versions }: Standing,
): string | undefined => {
  const signed = last?.manifest.number ?? 0
  if (Math.max(versions.targets, versions.snapshot) > signed + maxLead)
    return 'Le serveur annonce des numéros que vos clés n’ont pas signés. Rien n’est publié.'
  if (last && last.manifest.deployment !== deployment)
    return `Ce qui est publié là est « ${last.manifest.deployment} », et non « ${deployment} ».`
  return undefined
}

/** The release key that is allowed to sign today. */
const isReleaseKey = (root: Uint8Array<ArrayBuffer>, keyid: string): boolean => {
  const parsed = parseRoot(root)
  return parsed.ok && parsed.value.signed.roles.targets.keyids.includes(keyid)
}
