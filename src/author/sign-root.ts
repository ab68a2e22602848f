/** Root metadata: which keys may say what, and how it passes from one generation to the next. */
import { fail, type Result, succeed } from '#contract/result.ts'
import type { Root } from '#seal/metadata.ts'
import { parseRoot } from '#seal/parse-metadata.ts'
import { headOf, signDocument } from './sign-document.ts'
import { type PublicKey, type Signer, tufKeyOf } from './signer.ts'

/** Two of the three holders of a root key must agree; one that is lost or stolen decides nothing. */
export const rootThreshold = 2

/** Who holds a key: three root keys, offline; the administrator's, for releases; the hub's, for the timestamp. */
export type KeyUse = 'root' | 'release' | 'hub'

export interface AppointedKey extends PublicKey {
  readonly use: KeyUse
}

const roleNames = ['root', 'targets', 'snapshot', 'timestamp'] as const
type RoleName = (typeof roleNames)[number]

/** What each key signs. The administrator's key signs both roles of a release. */
const rolesOf: Readonly<Record<KeyUse, readonly RoleName[]>> = {
  root: ['root'],
  release: ['targets', 'snapshot'],
  hub: ['timestamp'],
}

type Roles = Record<RoleName, { readonly keyids: readonly string[]; readonly threshold: number }>

interface Generation {
  readonly version: number
  readonly keys: Readonly<Record<string, ReturnType<typeof tufKeyOf>>>
  readonly roles: Roles
}

const mapRoles = (give: (role: RoleName) => Roles[RoleName]): Roles => ({
  root: give('root'),
  targets: give('targets'),
  snapshot: give('snapshot'),
  timestamp: give('timestamp'),
})

const sign = ({ version, keys, roles }: Generation, signers: readonly Signer[], now: Date) => {
  const signed = { ...headOf('root', version, now), consistent_snapshot: true, keys, roles }
  return signDocument(signed, signers)
}

/** The first generation; `signers` are its root keys. */
export const firstRoot = (
  keys: readonly AppointedKey[],
  signers: readonly Signer[],
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> =>
  sign(
    {
      version: 1,
      keys: Object.fromEntries(keys.map(({ keyid, publicHex }) => [keyid, tufKeyOf(publicHex)])),
      roles: mapRoles((role) => ({
        keyids: keys.filter(({ use }) => rolesOf[use].includes(role)).map(({ keyid }) => keyid),
        threshold: role === 'root' ? rootThreshold : 1,
      })),
    },
    signers,
    now,
  )

export interface Succession {
  /** Identifier of the key that leaves, if any. */
  readonly leaving?: string | undefined
  /** The one that comes, or takes its place, if any. Neither: the same keys, fresh for longer. */
  readonly coming?: AppointedKey | undefined
  /** Root keys at hand: enough of the generation before, and of this one. */
  readonly signers: readonly Signer[]
}

export type SuccessionFault =
  /** What should be root metadata is not. */
  | 'bad-root'
  /** The key to leave is not in this root. */
  | 'unknown-key'
  /** The key to come is already in this root. */
  | 'known-key'
  /** A role would be left with fewer keys than must sign. */
  | 'too-few-keys'
  /** Not enough root keys at hand. */
  | 'too-few-signers'

/** The next generation. `previous` is root metadata as served. */
export async function nextRoot(
  previous: Uint8Array<ArrayBuffer>,
  { leaving, coming, signers }: Succession,
  now: Date,
): Promise<Result<Uint8Array<ArrayBuffer>, SuccessionFault>> {
  const parsed = parseRoot(previous)
  if (!parsed.ok) return fail('bad-root')
  const before = parsed.value.signed
  if (leaving !== undefined && !Object.hasOwn(before.keys, leaving)) return fail('unknown-key')
  if (coming && Object.hasOwn(before.keys, coming.keyid)) return fail('known-key')

  const next = succession(before, leaving, coming)
  const isShort = roleNames.some(
    (role) => next.roles[role].keyids.length < next.roles[role].threshold,
  )
  if (isShort) return fail('too-few-keys')
  const isEnough = ({ roles }: { readonly roles: Pick<Roles, 'root'> }) =>
    signers.filter(({ keyid }) => roles.root.keyids.includes(keyid)).length >= roles.root.threshold
  if (!isEnough(before) || !isEnough(next)) return fail('too-few-signers')
  return succeed(await sign(next, signers, now))
}

const succession = (
  before: Root,
  leaving: string | undefined,
  coming: AppointedKey | undefined,
): Generation => {
  const kept = Object.entries(before.keys).filter(([keyid]) => keyid !== leaving)
  const added = coming ? [[coming.keyid, tufKeyOf(coming.publicHex)] as const] : []
  return {
    version: before.version + 1,
    keys: Object.fromEntries([
      ...kept.map(([keyid, { keyval }]) => [keyid, tufKeyOf(keyval.public)] as const),
      ...added,
    ]),
    roles: mapRoles((role) => {
      const { keyids, threshold } = before.roles[role]
      const isAppointed = coming !== undefined && rolesOf[coming.use].includes(role)
      return {
        keyids: [
          ...keyids.filter((keyid) => keyid !== leaving),
          ...(isAppointed ? [coming.keyid] : []),
        ],
        threshold,
      }
    }),
  }
}
