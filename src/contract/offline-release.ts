/**
 * A release that is signed away from the console: the unsigned one goes to the person who holds the key, on a stick, and
 * comes back signed. Whoever carries it can change nothing: files are named by their hash, and the hub checks the signature.
 */
import * as v from 'valibot'
import { manifestSchema } from './release.ts'

const text = v.pipe(v.string(), v.maxLength(20_000_000))

/** `publication-43.json`. */
export const unsignedReleaseSchema = v.strictObject({
  schema: v.literal('unsigned-release/1'),
  manifest: manifestSchema,
  /** Of the snapshot that leads to it. */
  snapshotVersion: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** The text of each file, by its name in the manifest: all of them are JSON. */
  files: v.record(v.string(), text),
})
export type UnsignedRelease = v.InferOutput<typeof unsignedReleaseSchema>

/** `publication-43.signee.json`: the two files of metadata, byte for byte once in UTF-8. */
export const signedReleaseSchema = v.strictObject({
  schema: v.literal('signed-release/1'),
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  targets: text,
  snapshot: text,
})
export type SignedReleaseFile = v.InferOutput<typeof signedReleaseSchema>
