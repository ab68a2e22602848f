/**
 * TUF 1.0 metadata, section 4 of its specification, as far as a release needs it: Ed25519, SHA-256, consistent
 * snapshots, no delegation. Unknown fields are allowed, and signed like the others.
 */
import * as v from 'valibot'

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const length = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A list is an object too, and valibot's `record` takes an empty one for an empty map. */
const mapOf = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value)),
    v.record(v.string(), item),
  )

const common = {
  version,
  /** ISO 8601 to the second, in UTC: the only form the specification allows. */
  expires: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    v.check((text) => isInstant(text)),
  ),
}

/** The thirtieth of February and leap seconds are dates for some readers and not for others. */
const isInstant = (text: string) => {
  const instant = new Date(text)
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text.replace('Z', '.000Z')
}

/** Signatures of a file. An empty one is allowed, and counts for nothing. */
export const signaturesSchema = v.pipe(
  v.array(
    v.looseObject({ keyid: v.string(), sig: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})*$/)) }),
  ),
  v.maxLength(64),
)

export const keySchema = v.looseObject({
  keytype: v.string(),
  scheme: v.string(),
  keyval: v.looseObject({ public: v.string() }),
})
export type Key = v.InferOutput<typeof keySchema>

export const roleKeysSchema = v.looseObject({
  keyids: v.pipe(
    v.array(v.string()),
    v.maxLength(64),
    v.check((ids) => new Set(ids).size === ids.length),
  ),
  threshold: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})

export const rootSchema = v.looseObject({
  ...common,
  consistent_snapshot: v.boolean(),
  keys: mapOf(keySchema),
  roles: v.looseObject({
    root: roleKeysSchema,
    timestamp: roleKeysSchema,
    snapshot: roleKeysSchema,
    targets: roleKeysSchema,
  }),
})
export type Root = v.InferOutput<typeof rootSchema>

const hashesSchema = v.strictObject({ sha256: hash })

export const announcedSchema = v.looseObject({
  version,
  length: v.optional(length),
  hashes: v.optional(hashesSchema),
})
/** What a role says of the metadata below it. */
export type Announced = v.InferOutput<typeof announcedSchema>

export const timestampSchema = v.looseObject({
  ...common,
  /** When it was signed. Ours, not of the specification: it keeps a terminal's clock from going back. */
  signed_at: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  meta: v.looseObject({ 'snapshot.json': announcedSchema }),
})
export type Timestamp = v.InferOutput<typeof timestampSchema>

export const snapshotSchema = v.looseObject({
  ...common,
  meta: v.objectWithRest({ 'targets.json': announcedSchema }, announcedSchema),
})
export type Snapshot = v.InferOutput<typeof snapshotSchema>

export const targetSchema = v.looseObject({ length, hashes: hashesSchema })
export type Target = v.InferOutput<typeof targetSchema>

export const targetsSchema = v.looseObject({
  ...common,
  targets: mapOf(targetSchema),
})
export type Targets = v.InferOutput<typeof targetsSchema>

/** Most bytes ever read for a role whose length nobody announced; the figures of tuf-js. */
export const maxBytes = {
  root: 512_000,
  timestamp: 16_384,
  snapshot: 2_000_000,
  targets: 5_000_000,
} as const
