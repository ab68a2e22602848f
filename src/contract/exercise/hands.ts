/** Exercises for the hand: pointing, typing, and the CV that is made on the screen. */
import * as v from 'valibot'
import { textSchema } from '../text.ts'
import { idSchema, lineSchema, pictureSchema } from '../words.ts'
import { headEntries, listOf } from './entries.ts'

const taskEntries = {
  id: idSchema,
  say: textSchema,
  hint: v.optional(textSchema),
  done: v.optional(textSchema),
}

const itemSchema = v.strictObject({
  id: idSchema,
  label: textSchema,
  picture: v.optional(pictureSchema),
})

const gestureSchema = v.variant('is', [
  /** Touch, or click, once. */
  v.strictObject({ is: v.literal('press'), label: textSchema }),
  /** A double click, explained; one click and Enter do as well. */
  v.strictObject({ is: v.literal('double'), label: textSchema }),
  /** Go down a long page to a button at its end. */
  v.strictObject({ is: v.literal('scroll'), lines: listOf(textSchema, 3, 12), label: textSchema }),
  /** Open a list, take the right line. */
  v.strictObject({
    is: v.literal('choose'),
    label: textSchema,
    items: listOf(itemSchema, 2, 8),
    right: idSchema,
  }),
  /** Find the right thing among others. */
  v.strictObject({ is: v.literal('find'), items: listOf(itemSchema, 2, 9), right: idSchema }),
])
export type Gesture = v.InferOutput<typeof gestureSchema>

/** One gesture after the other. */
export const pointerSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('pointer'),
  tasks: listOf(v.strictObject({ ...taskEntries, gesture: gestureSchema }), 1, 8),
})
export type PointerExercise = v.InferOutput<typeof pointerSchema>

export const typingSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('typing'),
  tasks: listOf(
    v.strictObject({
      ...taskEntries,
      /** What to write, to the letter. */
      write: lineSchema,
      /** What is in the field already: letters to erase, or to mend. */
      begin: v.optional(lineSchema),
    }),
    1,
    8,
  ),
})
export type TypingExercise = v.InferOutput<typeof typingSchema>

export const cvParts = ['contact', 'work', 'training', 'skills', 'languages', 'interests'] as const

/** A CV: written in memory, printed, gone with the session. Its parts are known, an author chooses them and their advice. */
export const cvSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('cv'),
  parts: listOf(
    v.strictObject({
      part: v.picklist(cvParts, `partie attendue : ${cvParts.join(', ')}`),
      advice: v.optional(textSchema),
    }),
    1,
    6,
  ),
})
export type CvExercise = v.InferOutput<typeof cvSchema>
