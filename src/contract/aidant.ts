/** Who may help on a terminal (`aidants.yaml`), and what of it travels in a release: see docs/decisions/0009. */
import * as v from 'valibot'
import { shownConventionSchema } from './convention.ts'
import { guideSchema } from './guide.ts'
import { referentsSchema } from './referent.ts'
import { sharedAnswersSchema } from './shared-answer.ts'
import { textSchema } from './text.ts'
import { dateSchema, idSchema, lineSchema } from './words.ts'

const hex = (bytes: number) =>
  v.pipe(
    v.string(),
    v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), `${bytes * 2} chiffres hexadécimaux attendus`),
  )

/** What a person may agree to: 0 to be shown the way, 1 to be shown how, 2 together, 3 for them and beside them. */
export const levels = [0, 1, 2, 3] as const
export type HelpLevel = (typeof levels)[number]

export const trades = [
  'counter',
  'digital-mediator',
  'social-worker',
  'town-hall',
  'librarian',
  'public-writer',
  'trainer',
  'volunteer',
  'other',
] as const

/** Least work an unlock code costs whoever guesses: rounds of PBKDF2-SHA-256. */
export const leastRounds = 600_000
const codeEntries = {
  salt: hex(16),
  rounds: v.pipe(v.number(), v.integer(), v.minValue(leastRounds), v.maxValue(20_000_000)),
}

/** Made by `npm run keys -- aidant`: the key that the code and the pepper give. It opens nothing without a release. */
const codeMeansSchema = v.strictObject({ ...codeEntries, key: hex(32) })

/**
 * Nobody's: under it are counted the tries of all numbers that no aidant has. What was typed there may be a code in the wrong
 * place, and is kept nowhere.
 */
export const noAidantNumber = '000000'

/** Signatures a terminal can verify: ECDSA on P-256, and Ed25519. Names of the COSE registry (RFC 9053). */
export const keyAlgorithms = ['ES256', 'EdDSA'] as const

const keyEntries = {
  /** Name of the credential (WebAuthn), base64url. */
  credential: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9_-]{16,1400}$/, 'nom de clé en base64url attendu'),
  ),
  /** Host that the key was made for: it answers to no other. */
  rpId: v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/, 'nom de serveur attendu')),
  algorithm: v.picklist(keyAlgorithms),
  /** What its signatures are verified by: SubjectPublicKeyInfo (RFC 5280), base64url. */
  publicKey: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9_-]{40,400}$/, 'clé publique en base64url attendue'),
  ),
}

export const mostKeys = 5

/**
 * A security key, made in the console (`src/admin/content/keys`): public halves only. What it opens, it opens by a secret that
 * never leaves it (WebAuthn, extension `prf`).
 */
export const aidantKeySchema = v.strictObject({
  /** How people tell it from another. */
  name: lineSchema,
  ...keyEntries,
  /** X25519 public key whose private half is drawn from that secret. */
  sealTo: hex(32),
})
export type AidantKey = v.InferOutput<typeof aidantKeySchema>

/** What an aidant types before the code: a name for the terminal, never a secret. */
export const aidantNumberSchema = v.pipe(
  v.string(),
  v.regex(
    /^(?!000000$)\d{2,6}$/,
    'numéro de deux à six chiffres attendu, entre guillemets, autre que 000000',
  ),
)

const aidantSchema = v.strictObject({
  number: aidantNumberSchema,
  /** Shown to the person only if the aidant wants it. */
  firstName: v.optional(lineSchema),
  trade: v.picklist(trades),
  /** None: every place of the deployment. */
  places: v.optional(v.array(idSchema), []),
  validUntil: dateSchema,
  /** By partner, the day the training was followed. */
  training: v.optional(v.record(idSchema, dateSchema), {}),
  code: v.optional(codeMeansSchema),
  keys: v.optional(v.pipe(v.array(aidantKeySchema), v.maxLength(mostKeys)), []),
  revoked: v.optional(v.boolean(), false),
})

const textsSchema = v.optional(v.pipe(v.array(textSchema), v.maxLength(20)), [])

export const aidantsSchema = v.strictObject({
  schema: v.literal('aidants/1', 'schéma attendu : aidants/1'),
  /** What the keys of the sealed layers are drawn from; made once by `npm run keys -- aidant`. */
  seed: hex(32),
  /** What a person may agree to here. Doing it in their absence is not offered. */
  levels: v.optional(v.pipe(v.array(v.picklist(levels)), v.minLength(1)), [0, 1, 2]),
  /** How to receive somebody: lines to tick in one's head. */
  reception: textsSchema,
  /** What to do when a right is about to be lost. */
  urgent: textsSchema,
  aidants: v.record(idSchema, aidantSchema),
})
export type Aidants = v.InferOutput<typeof aidantsSchema>

/** Everything in a release that is for aidants, once opened. */
export const aidantLayerSchema = v.object({
  /** Guide → step → notes. */
  notes: v.record(idSchema, v.record(idSchema, v.array(textSchema))),
  /** Guide → step that only aidants see → its words. */
  steps: v.record(
    idSchema,
    v.record(idSchema, v.object({ title: textSchema, body: v.optional(textSchema) })),
  ),
  /** The training shelf. */
  guides: v.array(guideSchema),
  referents: referentsSchema,
  /** Releases of before questions have none. */
  answers: v.optional(sharedAnswersSchema, {}),
  partners: v.record(idSchema, lineSchema),
  /** Releases of before conventions have none. */
  conventions: v.optional(v.array(shownConventionSchema), []),
  reception: v.array(textSchema),
  urgent: v.array(textSchema),
  aidants: v.record(
    aidantNumberSchema,
    v.object({ firstName: v.optional(lineSchema), training: v.record(idSchema, dateSchema) }),
  ),
})
export type AidantLayer = v.InferOutput<typeof aidantLayerSchema>
/** As it comes out of its seal. */
export const layerTextSchema = v.pipe(v.string(), v.parseJson(), aidantLayerSchema)

/** How one aidant opens the layer of this release. */
export const slotSchema = v.object({
  number: aidantNumberSchema,
  places: v.array(idSchema),
  validUntil: dateSchema,
  /** The content key, wrapped (AES-KW, RFC 3394). */
  code: v.object({ ...codeEntries, wrapped: hex(40) }),
})
export type Slot = v.InferOutput<typeof slotSchema>

/** How one security key opens it. */
export const keySlotSchema = v.object({
  number: aidantNumberSchema,
  places: v.array(idSchema),
  validUntil: dateSchema,
  ...keyEntries,
  /** The content key, in a box (`seal/sealed-box.ts`) that only this key opens. */
  sealed: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/), v.maxLength(2000)),
})
export type KeySlot = v.InferOutput<typeof keySlotSchema>

/** The `aidant` file of a release. */
export const sealedLayerSchema = v.object({
  schema: v.literal('aidant-layer/1'),
  levels: v.array(v.picklist(levels)),
  slots: v.pipe(v.array(slotSchema), v.maxLength(2000)),
  /** None before security keys. */
  keys: v.optional(v.pipe(v.array(keySlotSchema), v.maxLength(2000)), []),
  /** AES-256-GCM, base64. Its key seals nothing else. */
  sealed: v.pipe(v.string(), v.base64()),
})
export type SealedLayer = v.InferOutput<typeof sealedLayerSchema>

/** Name of that file. */
export const layerFileName = 'aidant'

/** What the hub answers an enrolled terminal: `GET /api/terminal/aidant-pepper`. */
export const pepperAnswerSchema = v.object({ pepper: hex(32) })
export const pepperSchema = hex(32)
