/** A numbered set of content and settings, as a terminal fetches and keeps it. */
import * as v from 'valibot'
import { deploymentSchema, placeSchema } from './deployment.ts'
import { factSchema } from './fact.ts'
import { type Guide, metaSchema, seasonSchema } from './guide.ts'
import { offeredLanguageSchema } from './language-pack.ts'
import { registrySchema } from './registry.ts'
import { textSchema } from './text.ts'
import { httpsUrlSchema, idSchema } from './words.ts'

export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** One file of a release. It is served under a name that holds its hash, and never changes under it. */
export const releaseFileSchema = v.object({
  /** `front`, `search`, `aidant`, `diagnostic`, `guides/<id>`, `exercises/<id>`, `doors/<id>`, or recordings (contract/recording.ts). */
  name: v.string(),
  sha256: sha256Schema,
  /** Size before any transfer encoding. */
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000_000)),
})
export type ReleaseFile = v.InferOutput<typeof releaseFileSchema>

export const manifestSchema = v.object({
  schema: v.literal('release/1'),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  deployment: idSchema,
  /** ISO 8601 instant. A terminal whose clock is earlier knows that its clock is wrong. */
  builtAt: v.pipe(v.string(), v.isoTimestamp()),
  files: v.pipe(v.array(releaseFileSchema), v.maxLength(5000)),
})
export type Manifest = v.InferOutput<typeof manifestSchema>

/** When something is open, and how we know: a season of a guide with the provenance of the fact that gives its days. */
const cardSeasonSchema = v.object({
  windows: seasonSchema.entries.windows,
  ...v.pick(factSchema, ['lastVerified', 'reviewEvery', 'expires']).entries,
})
export type CardSeason = v.InferOutput<typeof cardSeasonSchema>

/** What lists and search show of a guide without opening it. */
export const cardSchema = v.object({
  id: idSchema,
  version: v.number(),
  ...v.pick(metaSchema, ['title', 'lead', 'topic', 'where', 'picture', 'minutes', 'visibility'])
    .entries,
  /** Those with days to tell. */
  seasons: v.optional(v.array(cardSeasonSchema)),
})
export type Card = v.InferOutput<typeof cardSchema>

/** The drawing of a QR code (ISO/IEC 18004), made at publication: terminals do not carry the means to make one. */
export const codeSchema = v.object({
  /** What it opens. Never anything about a person. */
  address: httpsUrlSchema,
  /** Its rows from the top, one line each: `1` is dark, `0` light, quiet zone included. Version 40 is 177 wide. */
  modules: v.pipe(v.string(), v.regex(/^[01]+(?:\n[01]+)*$/), v.maxLength(40_000)),
})
export type Code = v.InferOutput<typeof codeSchema>

/** Everything the screens need before a guide is opened. */
export const frontSchema = v.object({
  deployment: deploymentSchema,
  places: v.record(idSchema, placeSchema),
  registry: registrySchema,
  cards: v.array(cardSchema),
  /** By site of the registry, what opens it on a phone. */
  codes: v.optional(v.record(idSchema, codeSchema)),
  /** On which day anything of this was verified last, as a sentence. */
  verified: v.optional(textSchema),
  /** Languages that speakers brought, each in a file of its own (contract/language-pack.ts). */
  languages: v.optional(v.array(offeredLanguageSchema)),
  /** The person of exercises, as `contract/practice.ts` says: read by the terminals that are in one. */
  practice: v.optional(v.unknown()),
})
export type Front = v.InferOutput<typeof frontSchema>

/** A whole release once opened. `search` is the serialised index, handed as it is to the search worker. */
export interface Content {
  readonly number: number
  readonly builtAt: string
  readonly front: Front
  readonly guides: Readonly<Record<string, Guide>>
  readonly search: string
  /** The sealed layer for aidants, as it was published (contract/aidant.ts); absent where nobody may open one. */
  readonly aidant?: string
  /** By the last part of the name of their file, as they were published (contract/language-pack.ts). */
  readonly languages?: Readonly<Record<string, string>>
  /** « Faire le point », as it was published (contract/diagnostic.ts); absent where there is none. */
  readonly diagnostic?: string
  /** Exercises by id, as they were published (contract/exercise); read when one is come to. */
  readonly exercises?: Readonly<Record<string, string>>
  /** What stands beside guides, as it was published, by door: `directory`… Read when its screens have come. */
  readonly doors?: Readonly<Record<string, string>>
}
