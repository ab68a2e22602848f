/**
 * The closed language of conditions. Plain JSON, nothing to evaluate: no injection, and every path can be proved
 * before publication.
 */
import * as v from 'valibot'
import { idSchema } from './words.ts'

export const seasonStates = ['before', 'open', 'after', 'unknown'] as const
export type SeasonState = (typeof seasonStates)[number]

/** The answer « je ne sais pas ». */
export const unsureValue = '?'

/** Value of an option, or `?`. Quote digits in YAML: `"3"`. */
export const valueSchema = v.union([v.literal(unsureValue), idSchema])

export type Condition =
  /** The answer to a question is this value. */
  | { readonly eq: readonly [answer: string, value: string] }
  /** The answer is one of these values. */
  | { readonly in: readonly [answer: string, values: readonly string[]] }
  /** A question with several answers holds this one. */
  | { readonly has: readonly [answer: string, value: string] }
  /** The answer stands at or before this option, in the order the options are declared; `?` never does. */
  | { readonly lte: readonly [answer: string, value: string] }
  | { readonly season: readonly [season: string, state: SeasonState] }
  /** Whether the network answered when the guide began. A cut on the way is the event `offline`, not a condition. */
  | { readonly online: boolean }
  /** What the terminal's place says of itself: `[electricity, enercal]`, `[province, sud]`. Unknown equals nothing. */
  | { readonly place: readonly [attribute: string, value: string] }
  /** A condition named in `define`. */
  | { readonly defined: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

const several = <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item), v.minLength(1, 'liste vide'), v.maxLength(50))

export const conditionSchema: v.GenericSchema<unknown, Condition> = v.lazy(() =>
  v.union(
    [
      v.strictObject({ eq: v.tuple([idSchema, valueSchema]) }),
      v.strictObject({ in: v.tuple([idSchema, several(valueSchema)]) }),
      v.strictObject({ has: v.tuple([idSchema, valueSchema]) }),
      v.strictObject({ lte: v.tuple([idSchema, valueSchema]) }),
      v.strictObject({ season: v.tuple([idSchema, v.picklist(seasonStates)]) }),
      v.strictObject({ online: v.boolean() }),
      v.strictObject({ place: v.tuple([idSchema, idSchema]) }),
      v.strictObject({ defined: idSchema }),
      v.strictObject({ all: several(conditionSchema) }),
      v.strictObject({ any: several(conditionSchema) }),
      v.strictObject({ not: conditionSchema }),
    ],
    'condition inconnue : eq, in, has, lte, season, online, place, defined, all, any ou not',
  ),
)
