/**
 * `exercise/1`: something to try out, on pages that look like themselves and like nobody's. A step of kind `practice` names
 * one. What is done in it goes no further than the screen, and is gone with the session.
 */
import * as v from 'valibot'
import { cvSchema, pointerSchema, typingSchema } from './hands.ts'
import { checkSchema, paymentSchema, scamSchema, secretSchema, socialSchema } from './situations.ts'
import { browserSchema, chatSchema, mailSchema, searchSchema } from './windows.ts'

/** Folder of their files in a release, before the id. */
export const exerciseFolder = 'exercises/'

export const exerciseSchema = v.variant('kind', [
  pointerSchema,
  typingSchema,
  browserSchema,
  mailSchema,
  chatSchema,
  searchSchema,
  scamSchema,
  secretSchema,
  paymentSchema,
  socialSchema,
  checkSchema,
  cvSchema,
])
export type Exercise = v.InferOutput<typeof exerciseSchema>
export type ExerciseKind = Exercise['kind']
