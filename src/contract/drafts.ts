/**
 * The texts of a deployment while they are written, on the hub: the same files as `kiosk-config/`, by the same paths. Every
 * change names the revision it starts from; two authors never overwrite each other silently.
 */
import * as v from 'valibot'
import { idSchema } from './words.ts'

/** `nouvelle-caledonie-pcn/guides/carte-grise.guide.yaml`, `common/registry/docs.yaml`, or a `.json` that records what was published. */
export const draftPathSchema = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(
    /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/){1,4}[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:yaml|json)$/,
    'chemin attendu : minuscules, chiffres, tirets, et .yaml à la fin',
  ),
)
const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const textSchema = v.pipe(v.string(), v.maxLength(1_000_000, 'fichier trop gros (1 Mo au plus)'))

/** `GET /api/admin/drafts` → the whole tree with its texts (a deployment is under 2 MB), `ETag`. */
export const draftTreeSchema = v.strictObject({
  deployment: v.nullable(idSchema),
  /** Grows with each change anywhere. */
  revision,
  files: v.array(
    v.strictObject({
      path: draftPathSchema,
      /** Revision of the tree at which this file last changed. */
      revision,
      text: textSchema,
      /** Who changed it last. */
      by: v.string(),
    }),
  ),
})
export type DraftTree = v.InferOutput<typeof draftTreeSchema>

/**
 * `POST /api/admin/drafts` (author): several files in one change, all or nothing. `from` is the file's revision the
 * author started from, 0 for a new file; `text: null` removes it. 409 `conflict` with the files that moved in between.
 */
export const draftChangeSchema = v.strictObject({
  files: v.pipe(
    v.array(
      v.strictObject({ path: draftPathSchema, from: revision, text: v.nullable(textSchema) }),
    ),
    v.minLength(1),
    v.maxLength(500),
  ),
  /** What changed, in the author's words: « Horaires de Tadine ». */
  note: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
})
export type DraftChange = v.InferOutput<typeof draftChangeSchema>
export const draftChangedSchema = v.strictObject({ revision })
export const draftConflictSchema = v.strictObject({
  code: v.literal('conflict'),
  message: v.string(),
  files: v.array(
    v.strictObject({
      path: draftPathSchema,
      revision,
      text: v.nullable(textSchema),
      by: v.string(),
    }),
  ),
})

/** `GET /api/admin/drafts/history?path=…`, newest first, and `GET /api/admin/drafts/at/<revision>?path=…` → `{ text }`. */
export const draftHistorySchema = v.array(
  v.strictObject({ revision, at: v.string(), by: v.string(), note: v.string() }),
)

/**
 * `POST /api/admin/command-tokens` (author, step-up) → a token for `npm run config -- pull|push`, good for a year, shown
 * once; the command sends it as `Authorization: Bearer`. It reads and changes drafts, nothing else.
 */
export const commandTokenSchema = v.strictObject({ token: v.string(), expiresAt: v.string() })
