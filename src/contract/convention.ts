/** What partners signed to take part in a programme: who, since when, until when, for what. For aidants and the console only. */
import * as v from 'valibot'
import { sourceSchema } from './fact.ts'
import { textSchema } from './text.ts'
import { dateSchema, idSchema, lineSchema } from './words.ts'

/** The day, the month or the year: as exact as the source. */
const signedSchema = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/,
    'date attendue : "AAAA", "AAAA-MM" ou "AAAA-MM-JJ"',
  ),
)

export const conventionSchema = v.strictObject({
  /** Who signed, as an institution or a function: never a person’s name. */
  signatory: lineSchema,
  /** `null`: no source says it. */
  signed: v.nullable(signedSchema),
  /** Last day; `null`: no source says it. */
  until: v.nullable(dateSchema),
  services: v.optional(v.pipe(v.array(lineSchema), v.maxLength(12)), []),
  /** Who keeps what terminals say of this partner true. */
  owner: v.optional(lineSchema),
  source: sourceSchema,
})
export type Convention = v.InferOutput<typeof conventionSchema>

/** `registry/conventions.yaml`: by partner. */
export const conventionsSchema = v.strictObject({
  schema: v.literal('conventions/1', 'schéma attendu : conventions/1'),
  /** How many signed, when a source says a number beside its list. */
  said: v.optional(
    v.strictObject({
      count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
      note: textSchema,
      source: sourceSchema,
    }),
  ),
  conventions: v.record(idSchema, conventionSchema),
})
export type Conventions = v.InferOutput<typeof conventionsSchema>

/** A convention with the name of its partner, as aidants and the console see it. */
export const shownConventionSchema = v.object({
  partner: lineSchema,
  ...v.pick(conventionSchema, ['signatory', 'signed', 'until', 'services']).entries,
})
export type ShownConvention = v.InferOutput<typeof shownConventionSchema>

export const conventionStates = ['running', 'ending', 'over', 'unknown'] as const
export type ConventionState = (typeof conventionStates)[number]

/** Days before its last one from which a convention is to be signed again. */
export const endingDays = 90
/** Days after it during which the check only warns: time to sign again. Then publication waits. */
export const graceDays = 30

const dayMs = 86_400_000
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs

/** `today` is `YYYY-MM-DD`. `unknown`: nobody can tell until when. */
export function conventionState(
  { until }: Pick<Convention, 'until'>,
  today: string,
): ConventionState {
  if (until === null) return 'unknown'
  if (until < today) return 'over'
  return daysBetween(today, until) <= endingDays ? 'ending' : 'running'
}

/** Whether the time to sign again has passed too. */
export const isLapsed = ({ until }: Pick<Convention, 'until'>, today: string): boolean =>
  until !== null && daysBetween(until, today) > graceDays

/** Those that end first come first; those of which nobody can tell, last. */
export const byEnd = (a: Pick<Convention, 'until'>, b: Pick<Convention, 'until'>): number => {
  const [first, second] = [a.until ?? '9999', b.until ?? '9999']
  return first < second ? -1 : first > second ? 1 : 0
}
