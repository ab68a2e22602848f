/** One screen of a guide, or (gate) one fork without a screen. */
import * as v from 'valibot'
import { conditionSchema } from './condition.ts'
import { textSchema } from './text.ts'
import { idSchema, pictureSchema } from './words.ts'

export const verdicts = ['likely', 'unlikely', 'unknown', 'done', 'later', 'redirect'] as const
export type Verdict = (typeof verdicts)[number]

export const sheetBlocks = ['summary', 'docs', 'office', 'dates', 'nextsteps'] as const
export type SheetBlock = (typeof sheetBlocks)[number]

/** First route whose condition holds wins; the last has no condition. */
export const routeSchema = v.strictObject({ when: v.optional(conditionSchema), to: idSchema })
export type Route = v.InferOutput<typeof routeSchema>

const nextSchema = v.pipe(
  v.array(routeSchema),
  v.minLength(1, 'au moins une suite'),
  v.maxLength(30),
)

const screenEntries = {
  title: textSchema,
  body: v.optional(textSchema),
  picture: v.optional(pictureSchema),
  /** Facts this screen states; each is shown with its date. */
  facts: v.optional(v.pipe(v.array(idSchema), v.maxLength(12)), []),
  /** Notes for the aidant: they leave in the sealed layer only (contract/aidant.ts). */
  helper: v.optional(v.pipe(v.array(textSchema), v.maxLength(12)), []),
  visibility: v.optional(v.picklist(['public', 'helper']), 'public'),
  /** Its outcome never reaches a counter, a code to take home, or any store. */
  sensitive: v.optional(v.boolean(), false),
}

export const infoSchema = v.strictObject({
  kind: v.literal('info'),
  ...screenEntries,
  next: nextSchema,
})
export type Info = v.InferOutput<typeof infoSchema>

/** An exercise (contract/exercise): tried as long as one likes, passed with « Continuer » at any time. No trace of it is kept. */
export const practiceStepSchema = v.strictObject({
  kind: v.literal('practice'),
  ...screenEntries,
  exercise: idSchema,
  next: nextSchema,
})

export const optionSchema = v.strictObject({
  value: idSchema,
  label: textSchema,
  hint: v.optional(textSchema),
  picture: v.optional(pictureSchema),
})

export const choiceSchema = v.strictObject({
  kind: v.literal('choice'),
  ...screenEntries,
  /** Name of the answer, for conditions. Two questions may fill the same one. */
  answer: idSchema,
  /** Why we ask. */
  why: v.optional(textSchema),
  /** Offers « Je ne sais pas ». */
  unsure: v.optional(v.boolean(), false),
  /** Several answers may be chosen. */
  many: v.optional(v.boolean(), false),
  options: v.pipe(
    v.array(optionSchema),
    v.minLength(2, 'au moins deux réponses'),
    v.maxLength(7, 'sept réponses au plus'),
  ),
  next: nextSchema,
})
export type Choice = v.InferOutput<typeof choiceSchema>

export const paperSchema = v.strictObject({
  doc: idSchema,
  /** Without it the procedure cannot be finished; otherwise it is merely useful. */
  required: v.boolean(),
  when: v.optional(conditionSchema),
})
export type Paper = v.InferOutput<typeof paperSchema>

export const checklistSchema = v.strictObject({
  kind: v.literal('checklist'),
  ...screenEntries,
  docs: v.pipe(v.array(paperSchema), v.minLength(1), v.maxLength(12)),
  ifMissing: idSchema,
  next: nextSchema,
})
export type Checklist = v.InferOutput<typeof checklistSchema>

export const outcomeTones = ['done', 'later', 'stuck'] as const

export const resumeSchema = v.strictObject({
  /** In the person's words: `fait`, `pas-fini`, `bloque`. Never `offline`, which the terminal says by itself. */
  outcome: v.pipe(
    idSchema,
    v.check((id) => id !== 'offline', '« offline » est réservé'),
  ),
  label: textSchema,
  tone: v.picklist(outcomeTones),
  to: idSchema,
})
export type Resume = v.InferOutput<typeof resumeSchema>

export const externalSchema = v.strictObject({
  kind: v.literal('external'),
  ...screenEntries,
  site: idSchema,
  /** Path under the site's first origin; the site's own start page when absent. */
  path: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\/[^\s\\]*$/, 'chemin attendu, commençant par /'),
      v.maxLength(300),
    ),
  ),
  /** What to do there, in order; shown beside the site. */
  tasks: v.pipe(
    v.array(textSchema),
    v.minLength(1, 'dire au moins une chose à faire'),
    v.maxLength(8),
  ),
  /** What not to do there. */
  avoid: v.optional(v.pipe(v.array(textSchema), v.maxLength(4)), []),
  resume: v.pipe(v.array(resumeSchema), v.minLength(1), v.maxLength(4)),
  /** The honest way on without a network. */
  offline: v.strictObject({ say: textSchema, to: idSchema }),
})
export type External = v.InferOutput<typeof externalSchema>

export const gateSchema = v.strictObject({ kind: v.literal('gate'), next: nextSchema })
export type Gate = v.InferOutput<typeof gateSchema>

export const resultSchema = v.strictObject({
  kind: v.literal('result'),
  ...screenEntries,
  verdict: v.picklist(verdicts),
  sheet: v.optional(v.array(v.picklist(sheetBlocks)), []),
  /** Counters to go to; without any, the sheet names the terminal's own place. */
  offices: v.optional(v.pipe(v.array(idSchema), v.maxLength(4)), []),
  nextsteps: v.optional(v.pipe(v.array(textSchema), v.maxLength(8)), []),
})
export type Result = v.InferOutput<typeof resultSchema>

/** Steps of a fragment, put in place when the guide is compiled; never reaches a terminal. */
export const includeSchema = v.strictObject({
  kind: v.literal('include'),
  fragment: idSchema,
  /** Where each exit of the fragment leads. */
  exits: v.record(idSchema, idSchema),
  /** Inner answer name → name in this guide; the others are prefixed with the step's id. */
  answers: v.optional(v.record(idSchema, idSchema), {}),
})
export type Include = v.InferOutput<typeof includeSchema>

/** What a terminal walks. */
export const stepSchema = v.variant('kind', [
  infoSchema,
  practiceStepSchema,
  choiceSchema,
  checklistSchema,
  externalSchema,
  gateSchema,
  resultSchema,
])
export type Step = v.InferOutput<typeof stepSchema>

/** What a person writes. */
export const writtenStepSchema = v.variant('kind', [
  infoSchema,
  practiceStepSchema,
  choiceSchema,
  checklistSchema,
  externalSchema,
  gateSchema,
  resultSchema,
  includeSchema,
])
export type WrittenStep = v.InferOutput<typeof writtenStepSchema>

/** A step a person sees. */
export type Screen = Exclude<Step, Gate>
