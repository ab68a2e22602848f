/** Exercises made of situations, each with what one would do: traps, secrets, a purchase, settings, the closing review. */
import * as v from 'valibot'
import { textSchema } from '../text.ts'
import { idSchema, lineSchema } from '../words.ts'
import { headEntries, listOf, tasksOf } from './entries.ts'

export const channels = ['sms', 'mail', 'web', 'phone'] as const

/** A line of a message. With `why` it is a clue; without, touching it says that nothing is wrong there. */
const clueLineSchema = v.strictObject({ text: textSchema, why: v.optional(textSchema) })

/** « Piège ou pas ? » */
export const scamSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('scam'),
  messages: listOf(
    v.strictObject({
      id: idSchema,
      channel: v.picklist(channels, `canal attendu : ${channels.join(', ')}`),
      /** Who it says it comes from; an address or a number of nobody. */
      from: clueLineSchema,
      lines: listOf(clueLineSchema, 1, 8),
      isTrap: v.boolean(),
      explain: textSchema,
      /** What to do, in order. */
      todo: listOf(textSchema, 1, 4),
    }),
    1,
    8,
  ),
})
export type ScamExercise = v.InferOutput<typeof scamSchema>

/** Passwords, the code that comes on a telephone, and whoever asks for them. */
export const secretSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('secret'),
  passwords: v.optional(
    listOf(
      v.strictObject({ id: idSchema, value: lineSchema, isStrong: v.boolean(), why: textSchema }),
      2,
      6,
    ),
  ),
  /** Four or five digits. */
  code: v.optional(v.pipe(v.string(), v.regex(/^\d{4,5}$/, 'quatre ou cinq chiffres'))),
  asked: v.optional(
    listOf(
      v.strictObject({
        id: idSchema,
        /** Who asks, and how: « Une voix au téléphone dit : … » */
        say: textSchema,
        /** Nobody who asks is ever given it: what each would have done with it. */
        why: textSchema,
      }),
      0,
      4,
    ),
    [],
  ),
})
export type SecretExercise = v.InferOutput<typeof secretSchema>

/** A purchase with an invented card. Its things to do are those of any purchase. */
export const paymentSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('payment'),
  shop: v.strictObject({ name: lineSchema, address: lineSchema }),
  /** Price in whole units of `currency`. */
  items: listOf(
    v.strictObject({
      name: textSchema,
      price: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999)),
    }),
    1,
    5,
  ),
  /** Added to the total, and told. */
  delivery: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99_999)), 0),
  currency: lineSchema,
  bank: lineSchema,
  code: v.pipe(v.string(), v.regex(/^\d{4,5}$/, 'quatre ou cinq chiffres')),
  /** What to remember, shown with the receipt. */
  advice: listOf(textSchema, 1, 4),
})
export type PaymentExercise = v.InferOutput<typeof paymentSchema>

export const socialActs = ['set', 'look'] as const

/** An invented account: who sees what. */
export const socialSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('social'),
  account: lineSchema,
  audiences: listOf(v.strictObject({ id: idSchema, name: textSchema }), 2, 5),
  settings: listOf(
    v.strictObject({
      id: idSchema,
      /** « Vos photos », « Votre numéro de téléphone ». */
      label: textSchema,
      options: listOf(
        v.strictObject({ id: idSchema, label: textSchema, sees: v.array(idSchema) }),
        2,
        4,
      ),
      /** How it is before anything is changed. */
      before: idSchema,
      /** Options that do what the exercise asks for. */
      wise: listOf(idSchema, 1, 3),
      why: textSchema,
    }),
    1,
    5,
  ),
  tasks: tasksOf(socialActs),
})
export type SocialExercise = v.InferOutput<typeof socialSchema>

/** The closing review: situations, and what one knows how to do. Neither marks nor failure. */
export const checkSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('check'),
  situations: listOf(
    v.strictObject({
      id: idSchema,
      say: textSchema,
      options: listOf(
        v.strictObject({
          id: idSchema,
          label: textSchema,
          isWise: v.boolean(),
          answer: textSchema,
        }),
        2,
        4,
      ),
      /** « Vous savez … »: for the list of what one knows. */
      skill: textSchema,
      /** The same, for the list of what can be seen again. */
      again: textSchema,
      /** Lesson where it is seen again. */
      guide: v.optional(idSchema),
    }),
    2,
    8,
  ),
})
export type CheckExercise = v.InferOutput<typeof checkSchema>
