/** What every exercise has, and the words its parts are made of. */
import * as v from 'valibot'
import { textSchema } from '../text.ts'
import { idSchema, lineSchema } from '../words.ts'

/** Said on the screen in the place of a photograph or a picture: nothing of an exercise is somebody's. */
export const headEntries = {
  schema: v.literal('exercise/1', 'schéma attendu : exercise/1'),
  /** Name of the file: `<id>.exercise.yaml`. */
  id: idSchema,
  title: textSchema,
  /** One sentence: what is tried here. */
  lead: textSchema,
}

export const listOf = <T extends v.GenericSchema>(item: T, least: number, most: number) =>
  v.pipe(
    v.array(item),
    v.minLength(least, `${least} au moins`),
    v.maxLength(most, `${most} au plus`),
  )

/** Somebody invented: the name says so (« Dominique Exemple »), the address ends in `.example`. */
export const personSchema = v.strictObject({
  id: idSchema,
  name: lineSchema,
  /** Who it is to the person: « Votre sœur ». */
  who: textSchema,
  address: v.optional(lineSchema),
})

/** A file that opens on a few words. */
export const fileSchema = v.strictObject({ id: idSchema, name: lineSchema, body: textSchema })
export type PracticeFile = v.InferOutput<typeof fileSchema>

/**
 * Something to do. It is done once its act is, in any order, and stays done. `act` is one of those of the kind, `on` what
 * it is done to.
 */
export const tasksOf = <const Acts extends readonly string[]>(acts: Acts) =>
  listOf(
    v.strictObject({
      id: idSchema,
      say: textSchema,
      /** Shown when asked for, before « Montrez-moi » points at what to touch. */
      hint: v.optional(textSchema),
      /** Said once done; a few kind words of the shell otherwise. */
      done: v.optional(textSchema),
      until: v.strictObject({
        act: v.picklist(acts, `geste attendu : ${acts.join(', ')}`),
        on: v.optional(idSchema),
      }),
    }),
    1,
    8,
  )

export interface PracticeTask {
  readonly id: string
  readonly say: v.InferOutput<typeof textSchema>
  readonly hint?: v.InferOutput<typeof textSchema> | undefined
  readonly done?: v.InferOutput<typeof textSchema> | undefined
  readonly until: { readonly act: string; readonly on?: string | undefined }
}
