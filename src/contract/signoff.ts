/** That a partner has read what terminals say of their services, and confirmed it: who, when, on which page, which words. */
import * as v from 'valibot'
import { sha256Schema } from './release.ts'
import { dateSchema, idSchema, lineSchema } from './words.ts'

/** `cafat-chomage/plafond`, `offices/cafat-kone`, `sites/cafat`, `pass/valeur`, `conventions/cafat`, `referents/…`, `answers/…`, `media/…`. */
export const statementReferenceSchema = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9-]+\/[a-z0-9-]+$/,
    'repère attendu, comme sur la page signée : guide/fait, offices/guichet, conventions/partenaire…',
  ),
  v.maxLength(140),
)

/** Of the words that were read: see `#author/statement-marks.ts`. Other words are not signed. */
const markSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}$/, 'marque attendue : huit signes, comme sur la page signée'),
)

export const signoffSchema = v.strictObject({
  partner: idSchema,
  /** The function of who signed: « Responsable de l'accueil ». Never a name. */
  by: lineSchema,
  /** Day of the signature. */
  on: dateSchema,
  /** The page that was signed. */
  document: v.strictObject({
    name: lineSchema,
    /** Of its bytes, when they were kept. */
    sha256: v.optional(sha256Schema),
  }),
  /** What was confirmed, each with the mark of its words that day. */
  statements: v.pipe(
    v.record(statementReferenceSchema, markSchema),
    v.check((statements) => Object.keys(statements).length > 0, 'au moins une ligne confirmée'),
  ),
})
export type Signoff = v.InferOutput<typeof signoffSchema>

export const signoffsSchema = v.strictObject({
  schema: v.literal('signoffs/1', 'schéma attendu : signoffs/1'),
  signoffs: v.pipe(v.array(signoffSchema), v.maxLength(2000)),
})
export type Signoffs = v.InferOutput<typeof signoffsSchema>
