/** From bytes to metadata that is well formed; nothing is trusted yet. */
import * as v from 'valibot'
import { fail, type Result, succeed } from '#contract/result.ts'
import { canonicalBytes } from './canonical-json.ts'
import {
  type Root,
  rootSchema,
  signaturesSchema,
  type Snapshot,
  snapshotSchema,
  type Targets,
  targetsSchema,
  type Timestamp,
  timestampSchema,
} from './metadata.ts'
import type { Refusal, RefusalCode, Role } from './refusals.ts'
import { parseStrictJson } from './strict-json.ts'

export interface Sealed<Signed> {
  readonly role: Role
  readonly signed: Signed
  /** By key identifier, in hexadecimal. */
  readonly signatures: ReadonlyMap<string, string>
  /** What the signatures are of: the canonical form of what was received, unknown fields included. */
  readonly message: Uint8Array<ArrayBuffer>
  /** As received, to be kept: hashes announced elsewhere are of these. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

const envelopeSchema = v.looseObject({
  signatures: signaturesSchema,
  signed: v.looseObject({ _type: v.string(), spec_version: v.string() }),
})

function parse<Signed>(
  role: Role,
  schema: v.GenericSchema<unknown, Signed>,
  bytes: Uint8Array<ArrayBuffer>,
): Result<Sealed<Signed>, Refusal> {
  const refuse = (code: RefusalCode) => fail({ code, role })
  const json = parseStrictJson(bytes)
  if (!json.ok) return refuse(json.fault)
  const envelope = v.safeParse(envelopeSchema, json.value)
  if (!envelope.success) return refuse('bad-metadata')
  const { signatures, signed } = envelope.output
  if (signed._type !== role) return refuse('wrong-role')
  if (!/^1\.\d+(?:\.\d+)?$/.test(signed.spec_version)) return refuse('unsupported-version')
  const message = canonicalBytes(signedPart(json.value))
  const parsed = v.safeParse(schema, signed)
  if (!message || !parsed.success)
    return refuse(parsed.success ? 'bad-metadata' : codeOf(parsed.issues))
  const byKey = new Map(signatures.map(({ keyid, sig }) => [keyid, sig]))
  if (byKey.size < signatures.length) return refuse('duplicate-signature')
  return succeed({ role, signed: parsed.output, signatures: byKey, message, bytes })
}

/** From the parser itself: a schema may leave fields out, and the signature is of all of them. */
const signedPart = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'signed' in json ? json.signed : undefined

const codeOf = (issues: readonly v.BaseIssue<unknown>[]): RefusalCode =>
  issues.every(({ path }) => path?.some(({ key }) => key === 'hashes'))
    ? 'unsupported-hash'
    : 'bad-metadata'

/** Of keys we can use, under consistent snapshots. Their identifiers are checked where there is a hash function. */
export function parseRoot(bytes: Uint8Array<ArrayBuffer>): Result<Sealed<Root>, Refusal> {
  const root = parse('root', rootSchema, bytes)
  if (!root.ok) return root
  const { keys, consistent_snapshot: isConsistent } = root.value.signed
  const isUsable = Object.values(keys).every(
    ({ keytype, scheme, keyval }) =>
      keytype === 'ed25519' && scheme === 'ed25519' && /^[0-9a-f]{64}$/.test(keyval.public),
  )
  if (!isUsable) return fail({ code: 'unsupported-key', role: 'root' })
  return isConsistent ? root : fail({ code: 'unsupported-layout', role: 'root' })
}

export const parseTimestamp = (
  bytes: Uint8Array<ArrayBuffer>,
): Result<Sealed<Timestamp>, Refusal> => parse('timestamp', timestampSchema, bytes)

export const parseSnapshot = (bytes: Uint8Array<ArrayBuffer>): Result<Sealed<Snapshot>, Refusal> =>
  parse('snapshot', snapshotSchema, bytes)

export function parseTargets(bytes: Uint8Array<ArrayBuffer>): Result<Sealed<Targets>, Refusal> {
  const targets = parse('targets', targetsSchema, bytes)
  return targets.ok && 'delegations' in targets.value.signed
    ? fail({ code: 'unsupported-delegations', role: 'targets' })
    : targets
}
