/** A TUF repository in memory, and the means to make it lie: everything it publishes can be changed first. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { canonicalBytes } from '#seal/canonical-json.ts'
import type { Role } from '#seal/refusals.ts'
import { targetAddress } from '#seal/target-path.ts'

type Json = Record<string, unknown>

export interface Signer {
  readonly keyid: string
  readonly key: { keytype: string; scheme: string; keyval: { public: string } }
  readonly privateKey: KeyObject
}

export const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex')

export const keyIdOf = (key: object) => sha256(canonicalBytes(key) ?? '')

export function newSigner(extra: Json = {}): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const key = {
    keytype: 'ed25519',
    scheme: 'ed25519',
    keyval: { public: raw.toString('hex') },
    ...extra,
  }
  return { keyid: keyIdOf(key), key, privateKey }
}

export interface Envelope {
  signatures: { keyid: string; sig: string }[]
  signed: Json
}

/** Signs the canonical form; a document that has none is signed as it would be read by a careless client. */
export function signDocument(signed: Json, signers: readonly Signer[]): Envelope {
  const message = canonicalBytes(signed) ?? Buffer.from(JSON.stringify(signed))
  const signatures = signers.map(({ keyid, privateKey }) => ({
    keyid,
    sig: sign(null, message, privateKey).toString('hex'),
  }))
  return { signatures, signed }
}

export const toBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

export const roles = ['root', 'timestamp', 'snapshot', 'targets'] as const
export const dayMs = 86_400_000
/** When every test begins. */
export const startMs = Date.parse('2026-11-02T08:00:00Z')
export const base = 'https://hub.example/release/metadata/'
export const targetsBase = 'https://hub.example/release/targets/'
export const isoSeconds = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')

interface Announced {
  version: number
  length?: number
  hashes?: { sha256: string }
}

const mapRoles = <T>(give: (role: Role) => T): Record<Role, T> => ({
  root: give('root'),
  timestamp: give('timestamp'),
  snapshot: give('snapshot'),
  targets: give('targets'),
})

interface Common extends Json {
  version: number
  expires: string
}

export interface Repository {
  readonly signers: Record<Role, Signer[]>
  readonly root: Common & {
    keys: Record<string, Signer['key']>
    roles: Record<Role, { keyids: string[]; threshold: number }>
  }
  readonly timestamp: Common & { meta: Record<string, Announced> }
  readonly snapshot: Common & { meta: Record<string, Announced> }
  readonly targets: Common & {
    release: { deployment: string; built_at: string; min_client: number }
    targets: Record<string, { length: number; hashes: Record<string, string> }>
  }
  /** By address relative to `https://hub.example/release/`. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
  /** Whether lengths and hashes of metadata are announced. */
  announcesHashes: boolean
  addKey(role: Role, signer?: Signer): Signer
  /** The keys of a role leave, one new key comes. */
  rotateKeys(role: Role): Signer
  addTarget(path: string, content: string): void
  /** Raises the versions of these roles, signs and serves them; the roles above learn of it. */
  publish(...published: readonly Role[]): void
  /** Signs a role as it stands, and serves it. */
  serve(role: Role, change?: (envelope: Envelope) => unknown): void
  read(role: Role, version?: number): Uint8Array<ArrayBuffer> | undefined
}

/** Version 1 of everything, published. Expiry is thirty days after `nowMs`. */
export function newRepository(nowMs = startMs): Repository {
  const signers = mapRoles((): Signer[] => [newSigner()])
  const common = (type: Role) => ({
    _type: type,
    spec_version: '1.0.31',
    version: 0,
    expires: isoSeconds(nowMs + 30 * dayMs),
  })
  const announced = (): Announced => ({ version: 1 })
  const repository: Repository = {
    signers,
    root: {
      ...common('root'),
      consistent_snapshot: true,
      keys: Object.fromEntries(
        Object.values(signers).flatMap((list) => list.map(({ keyid, key }) => [keyid, key])),
      ),
      roles: mapRoles((role) => ({
        keyids: signers[role].map(({ keyid }) => keyid),
        threshold: 1,
      })),
    },
    timestamp: {
      ...common('timestamp'),
      meta: { 'snapshot.json': announced() },
    },
    snapshot: {
      ...common('snapshot'),
      meta: { 'targets.json': announced() },
    },
    targets: {
      ...common('targets'),
      release: { deployment: 'essai', built_at: '2026-11-02T08:00:00Z', min_client: 1 },
      targets: {},
    },
    files: new Map<string, Uint8Array<ArrayBuffer>>(),
    announcesHashes: false,
    addKey(role: Role, signer = newSigner()): Signer {
      repository.root.keys[signer.keyid] = signer.key
      if (!repository.root.roles[role].keyids.includes(signer.keyid))
        repository.root.roles[role].keyids.push(signer.keyid)
      if (!signers[role].includes(signer)) signers[role].push(signer)
      return signer
    },
    rotateKeys(role: Role): Signer {
      repository.root.roles[role].keyids = []
      signers[role] = []
      return repository.addKey(role)
    },
    addTarget(path: string, content: string) {
      const bytes = new TextEncoder().encode(content)
      const hash = sha256(bytes)
      repository.targets.targets[path] = { length: bytes.length, hashes: { sha256: hash } }
      repository.files.set(`targets/${targetAddress(path, hash)}`, bytes)
    },
    publish(...published: readonly Role[]): void {
      for (const role of ['root', 'targets', 'snapshot', 'timestamp'] as const) {
        if (!published.includes(role)) continue
        repository[role].version += 1
        repository.serve(role)
      }
    },
    serve(role: Role, change: (envelope: Envelope) => unknown = (envelope) => envelope): void {
      const { version } = repository[role]
      const bytes = toBytes(change(signDocument(structuredClone(repository[role]), signers[role])))
      repository.files.set(addressOf(role, version), bytes)
      const announcement = {
        version,
        ...(repository.announcesHashes && {
          length: bytes.length,
          hashes: { sha256: sha256(bytes) },
        }),
      }
      if (role === 'targets') repository.snapshot.meta['targets.json'] = announcement
      if (role === 'snapshot') repository.timestamp.meta['snapshot.json'] = announcement
    },
    read: (
      role: Role,
      version: number = repository[role].version,
    ): Uint8Array<ArrayBuffer> | undefined => repository.files.get(addressOf(role, version)),
  }
  repository.publish(...roles)
  return repository
}

export const addressOf = (role: Role, version: number) =>
  role === 'timestamp' ? 'metadata/timestamp.json' : `metadata/${version}.${role}.json`
