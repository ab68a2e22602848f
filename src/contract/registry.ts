/** What guides refer to by id: papers, official sites, counters, partners, hard words. One reviewed place for each. */
import * as v from 'valibot'
import { provenanceEntries } from './fact.ts'
import { textSchema } from './text.ts'
import { idSchema, lineSchema, pictureSchema } from './words.ts'

export const docSchema = v.strictObject({
  name: textSchema,
  /** What counts as it, in a few words: « Reçus, factures, attestations ». */
  hint: v.optional(textSchema),
  picture: pictureSchema,
  /** Where to get one. */
  getOne: v.optional(textSchema),
})
export type Doc = v.InferOutput<typeof docSchema>

/** `https:`, or `http:` on this very PC: what a trial or a test serves cannot be changed on the way. */
const originSchema = v.pipe(
  v.string(),
  v.regex(
    /^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]))(?::\d+)?$/,
    'origine attendue : https://hote, sans chemin',
  ),
  v.maxLength(500),
)

export const siteSchema = v.strictObject({
  name: lineSchema,
  partner: v.optional(idSchema),
  /** Origins a person may reach from it; the allow-list is generated from here. The first is where it opens. */
  origins: v.pipe(v.array(originSchema), v.minLength(1), v.maxLength(12)),
  start: v.optional(v.pipe(v.string(), v.startsWith('/')), '/'),
  login: v.picklist(['none', 'account', 'nc-connect', 'unknown']),
  downloads: v.picklist(['yes', 'no', 'unknown']),
  note: v.optional(textSchema),
  ...provenanceEntries,
})
export type Site = v.InferOutput<typeof siteSchema>

export const officeSchema = v.strictObject({
  name: lineSchema,
  partner: v.optional(idSchema),
  commune: v.optional(lineSchema),
  address: v.optional(lineSchema),
  phone: v.optional(lineSchema),
  email: v.optional(v.pipe(v.string(), v.email())),
  hours: v.optional(textSchema),
  note: v.optional(textSchema),
  ...provenanceEntries,
})
export type Office = v.InferOutput<typeof officeSchema>

export const partnerSchema = v.strictObject({
  name: lineSchema,
  /** The name in full, and how to say the short one aloud. */
  fullName: v.optional(lineSchema),
  spoken: v.optional(lineSchema),
})

export const termSchema = v.strictObject({ term: textSchema, meaning: textSchema })

const registryOf = <T extends v.GenericSchema>(entry: T) =>
  v.optional(v.record(idSchema, entry), {})

export const registrySchema = v.strictObject({
  docs: registryOf(docSchema),
  sites: registryOf(siteSchema),
  offices: registryOf(officeSchema),
  partners: registryOf(partnerSchema),
  glossary: registryOf(termSchema),
})
export type Registry = v.InferOutput<typeof registrySchema>
export const registryKinds = ['docs', 'sites', 'offices', 'partners', 'glossary'] as const
