/**
 * The texts of a deployment while they are written, on the hub: the same files as `kiosk-config/`, by the same paths. Every
 * change names the revision it starts from; two authors never overwrite each other silently.
 */
import * as v from 'valibot'
import { idSchema } from './words.ts'

/** Largest text, in UTF-16 units; most files, and largest sum of texts, of the whole tree. */
export const maxDraftText = 1_000_000
export const maxDraftFiles = 2000
export const maxDraftTree = 8_000_000

/** Windows keeps these names for its devices: the folder could not be pulled there. */
const reservedName = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)/

/** `nouvelle-caledonie-pcn/guides/carte-grise.guide.yaml`, `common/registry/docs.yaml`, or a `.json` that records what was published. */
export const draftPathSchema = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(
    /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/){1,4}[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:yaml|json)$/,
    'chemin attendu : minuscules, chiffres, tirets, et .yaml à la fin',
  ),
  v.check((path) => !reservedName.test(path), 'nom réservé par Windows'),
)
const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** No control character nor half of a character: YAML has no place for them, nor has the database. */
const isPlainText = (text: string) => text.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(text)
const textSchema = v.pipe(
  v.string(),
  v.maxLength(maxDraftText, 'fichier trop gros (1 Mo au plus)'),
  v.check(isPlainText, 'texte UTF-8 attendu, sans caractère de contrôle'),
)

export const draftFileSchema = v.strictObject({ path: draftPathSchema, text: textSchema })

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
  note: v.optional(v.pipe(v.string(), v.maxLength(200), v.check(isPlainText)), ''),
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

/**
 * `GET /api/admin/drafts/history?path=…&before=<revision>`, newest first, a hundred at a time; without `path`, of the whole
 * tree. `GET /api/admin/drafts/at/<revision>?path=…` → `draftAtSchema`, the text after that revision.
 */
export const draftHistorySchema = v.array(
  v.strictObject({
    revision,
    /** ISO 8601 instant. */
    at: v.string(),
    by: v.string(),
    note: v.string(),
    files: v.array(draftPathSchema),
  }),
)
export type DraftHistory = v.InferOutput<typeof draftHistorySchema>
export const draftAtSchema = v.strictObject({ text: v.nullable(v.string()) })

/**
 * `POST /api/admin/drafts/restore` (author): the whole tree as it was after revision `at`, as one more change. `from` is the
 * tree's revision the author has seen; 409 `conflict` with the files that moved since.
 */
export const draftRestoreSchema = v.strictObject({ at: revision, from: revision })

/**
 * `POST /api/admin/command-tokens` (author, step-up) → a token for `npm run config -- pull|push`, good for a year, shown
 * once; a person's new token voids the one before. The command sends it as `Authorization: Bearer`, without cookie, origin
 * nor `escale-csrf`. It reads and changes drafts, nothing else.
 */
export const commandTokenSchema = v.strictObject({ token: v.string(), expiresAt: v.string() })

/** Beside those of `staff.ts`; 409 for `conflict` and `no-deployment`, 413 for the limits, 404 `unknown-revision`, 400 `foreign-path`. */
export const draftRefusals = [
  'conflict',
  'too-many-files',
  'tree-too-large',
  'unknown-revision',
  /** Neither in the deployment's folder nor in `common/`. */
  'foreign-path',
  /** No folder was imported yet: the hub knows no deployment. */
  'no-deployment',
] as const
export type DraftRefusal = (typeof draftRefusals)[number]
