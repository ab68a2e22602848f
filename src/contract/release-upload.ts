/**
 * How a signed release reaches the hub, from the console or the command line. The signature is the authorisation: the hub
 * takes what the administrator's keys have signed, from whoever brings it, and nothing else. In order:
 *
 * 1. `POST /api/releases/targets`, body the bytes of `<n>.targets.json` → the files the hub lacks.
 * 2. `PUT /api/releases/files/<sha256>`, body the bytes, for each of them. Again after a cut: the same answer.
 * 3. `POST /api/releases/snapshot`, body the bytes of `<v>.snapshot.json` → the release is whole. No terminal has it
 *    before somebody starts its rollout.
 *
 * `POST /api/releases/root`, body the bytes of `<n>.root.json`: the next generation of keys, signed by the one before.
 * `GET /api/releases` (no proof needed: it is what terminals see) → `releasesSchema`.
 */
import * as v from 'valibot'
import { sha256Schema } from './release.ts'
import { idSchema } from './words.ts'

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** Largest metadata file and largest file of a release, in bytes. */
export const maxMetadataBytes = 2_000_000
export const maxTargetBytes = 20_000_000

export const missingFilesSchema = v.strictObject({
  number,
  missing: v.array(v.strictObject({ sha256: sha256Schema, bytes: v.number() })),
})
export type MissingFiles = v.InferOutput<typeof missingFilesSchema>

export const uploadedReleaseSchema = v.strictObject({ number, isNew: v.boolean() })
export type UploadedRelease = v.InferOutput<typeof uploadedReleaseSchema>

export const releasesSchema = v.strictObject({
  deployment: v.nullable(idSchema),
  /** Highest versions of each role, for whoever signs the next. 0 before the first. */
  versions: v.strictObject({ root: v.number(), targets: v.number(), snapshot: v.number() }),
  /** Newest first. */
  releases: v.array(
    v.strictObject({
      number,
      /** ISO 8601 instant. */
      builtAt: v.string(),
      /** Whole, or still waiting for files. */
      isWhole: v.boolean(),
      files: v.number(),
      bytes: v.number(),
    }),
  ),
})
export type Releases = v.InferOutput<typeof releasesSchema>

/** Beside those of `seal/refusals.ts`, which the hub answers by the same codes. */
export const uploadRefusals = [
  /** The number is not above the last one. */
  'number-taken',
  'other-deployment',
  /** This file is in no release that waits for files. */
  'unannounced-file',
  'files-missing',
] as const
