/**
 * Ways in which what a terminal downloads may differ from what was published: damaged on the way, forged without the
 * keys, or signed with them and wrong. Drawn by fast-check, so that a difference found is shrunk and can be played again.
 */
import * as fc from 'fast-check'
import * as v from 'valibot'
import type { Role } from '#seal/refusals.ts'
import {
  addressOf,
  type Envelope,
  type Repository,
  roles,
  signDocument,
  toBytes,
} from './repository.ts'

export interface Mutation {
  readonly role: Role
  readonly change:
    | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
    | { readonly kind: 'cut'; readonly at: number }
    | { readonly kind: 'replace'; readonly text: string }
    | { readonly kind: 'missing' }
    /** Serves what another role, or the release before, has under its name. */
    | { readonly kind: 'swap'; readonly from: Role; readonly isOld: boolean }
    | {
        readonly kind: 'edit'
        readonly place: number
        readonly value: unknown
        readonly isSigned: boolean
      }
    | { readonly kind: 'sign'; readonly how: (typeof signings)[number] }
}

const signings = [
  'none',
  'other-role',
  'twice',
  'false',
  'empty',
  'upper-case',
  'added-false',
] as const

const values: readonly unknown[] = [
  0,
  -1,
  1,
  2,
  3,
  7,
  1.5,
  '2',
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  true,
  false,
  null,
  '',
  [],
  {},
  '2020-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-12-31T23:59:60Z',
  'hier',
  'root',
  'timestamp',
  'snapshot',
  'targets',
  '2.0.0',
  '1.0',
  '1.0.99',
  '1',
  'AB'.repeat(32),
  'ab'.repeat(32),
  { sha256: 'ab'.repeat(32) },
  { sha1: 'ab'.repeat(20) },
  { version: 1 },
  { version: 2 },
  { 'snapshot.json': { version: 9 } },
  ['ab'.repeat(32)],
  undefined,
]

const portal = '<!doctype html><title>Connexion</title>'

export const mutationArbitrary: fc.Arbitrary<Mutation> = fc.record({
  role: fc.constantFrom(...roles),
  change: fc.oneof(
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: fc.nat(9999) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('flip' as const),
        at: fc.nat(9999),
        bit: fc.nat(7),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('replace' as const),
        text: fc.constantFrom('', portal, '{}', 'null', '[]', '{"signed":{},"signatures":[]}'),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'missing' as const }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('swap' as const),
        from: fc.constantFrom(...roles),
        isOld: fc.boolean(),
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        place: fc.nat(9999),
        value: fc.constantFrom(...values),
        isSigned: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('sign' as const),
        how: fc.constantFrom(...signings),
      }),
    },
  ),
})

/** The files of a repository as a mutation serves them; the repository itself is left as it was. */
export function mutate(
  repository: Repository,
  mutations: readonly Mutation[],
): Map<string, Uint8Array<ArrayBuffer>> {
  const files = new Map(repository.files)
  for (const { role, change } of mutations) {
    const address = addressOf(role, repository[role].version)
    const bytes = changed(repository, files, role, change)
    if (bytes) files.set(address, bytes)
    else files.delete(address)
  }
  return files
}

function changed(
  repository: Repository,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  role: Role,
  change: Mutation['change'],
): Uint8Array<ArrayBuffer> | undefined {
  const bytes = files.get(addressOf(role, repository[role].version)) ?? new Uint8Array()
  if (change.kind === 'missing') return undefined
  if (change.kind === 'replace') return new TextEncoder().encode(change.text)
  if (change.kind === 'swap') {
    const { version } = repository[change.from]
    return files.get(addressOf(change.from, Math.max(1, version - (change.isOld ? 1 : 0))))
  }
  if (change.kind === 'cut') return bytes.slice(0, change.at % Math.max(1, bytes.length))
  if (change.kind === 'flip') {
    const flipped = bytes.slice()
    const at = change.at % Math.max(1, bytes.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << change.bit)
    return flipped
  }
  const envelope = readEnvelope(bytes)
  if (!envelope) return bytes
  if (change.kind === 'sign') return toBytes(resigned(repository, role, envelope, change.how))
  const signed = structuredClone(envelope.signed)
  const places = placesOf(signed)
  places[change.place % places.length]?.(change.value)
  return toBytes(
    change.isSigned ? signDocument(signed, repository.signers[role]) : { ...envelope, signed },
  )
}

const envelopeSchema = v.object({
  signed: v.record(v.string(), v.unknown()),
  signatures: v.array(v.object({ keyid: v.string(), sig: v.string() })),
})

/** `undefined` once an earlier mutation has left nothing to edit. */
const readEnvelope = (bytes: Uint8Array): Envelope | undefined => {
  const schema = v.pipe(v.string(), v.parseJson(), envelopeSchema)
  const parsed = v.safeParse(schema, new TextDecoder().decode(bytes))
  return parsed.success ? parsed.output : undefined
}

/** A way to set each value that a document holds, at any depth; `undefined` removes it. */
function placesOf(value: unknown): ((next: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => {
    const holder = value as Record<string, unknown>
    const set = (next: unknown) => {
      if (next === undefined && !Array.isArray(value)) delete holder[key]
      else holder[key] = next ?? null
    }
    return [set, ...placesOf(holder[key])]
  })
}

function resigned(
  repository: Repository,
  role: Role,
  { signed, signatures }: Envelope,
  how: (typeof signings)[number],
): Envelope {
  const others = repository.signers[role === 'timestamp' ? 'snapshot' : 'timestamp']
  const withSig = (change: (sig: string) => string) => ({
    signed,
    signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig: change(sig) })),
  })
  switch (how) {
    case 'none':
      return { signed, signatures: [] }
    case 'other-role':
      return signDocument(signed, others)
    case 'twice':
      return { signed, signatures: [...signatures, ...signatures] }
    case 'false':
      return withSig((sig) => `${sig.slice(0, -2)}${sig.endsWith('00') ? '01' : '00'}`)
    case 'empty':
      return withSig(() => '')
    case 'upper-case':
      return withSig((sig) => sig.toUpperCase())
    case 'added-false':
      return {
        signed,
        signatures: [...signatures, { keyid: 'ab'.repeat(32), sig: 'cd'.repeat(64) }],
      }
  }
}
