/** Exercises in a simulated window: a browser, a mailbox, a messaging service, a list of results. */
import * as v from 'valibot'
import { textSchema } from '../text.ts'
import { idSchema, lineSchema, pictureSchema } from '../words.ts'
import { fileSchema, headEntries, listOf, personSchema, tasksOf } from './entries.ts'

export const browserActs = [
  'visit',
  'follow',
  'address',
  'back',
  'tab',
  'close',
  'download',
  'keep',
  'folder',
  'open',
] as const

/** Pages, tabs, an address bar, and the folders where files are put. */
export const browserSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('browser'),
  /** Page shown first. */
  first: idSchema,
  pages: listOf(
    v.strictObject({
      id: idSchema,
      title: textSchema,
      /** `mairie.example/horaires`: nobody's. */
      address: lineSchema,
      /** Whether its lock is closed. */
      isSecure: v.optional(v.boolean(), true),
      body: listOf(textSchema, 1, 6),
      links: v.optional(
        listOf(
          v.strictObject({
            id: idSchema,
            label: textSchema,
            to: idSchema,
            /** Opens beside the page it is on. */
            newTab: v.optional(v.boolean(), false),
          }),
          0,
          6,
        ),
        [],
      ),
      /** Files to download. */
      files: v.optional(listOf(fileSchema, 0, 4), []),
    }),
    1,
    8,
  ),
  /** Folders of the computer; the first receives what is downloaded unless another is chosen. */
  folders: v.optional(
    listOf(
      v.strictObject({
        id: idSchema,
        name: textSchema,
        files: v.optional(listOf(fileSchema, 0, 6), []),
      }),
      0,
      4,
    ),
    [],
  ),
  tasks: tasksOf(browserActs),
})
export type BrowserExercise = v.InferOutput<typeof browserSchema>

export const mailActs = [
  'read',
  'file',
  'reply',
  'write',
  'attach',
  'delete',
  'spam',
  'restore',
  'folder',
] as const
export const mailFolders = ['inbox', 'spam', 'bin', 'sent'] as const

export const mailSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('mail'),
  people: listOf(personSchema, 1, 8),
  messages: listOf(
    v.strictObject({
      id: idSchema,
      from: idSchema,
      subject: textSchema,
      /** « Hier », « Lundi »: never a date. */
      when: textSchema,
      body: textSchema,
      /** What is attached to it. */
      file: v.optional(fileSchema),
      folder: v.optional(v.picklist(['inbox', 'spam', 'bin']), 'inbox'),
    }),
    1,
    8,
  ),
  /** The person's own files, to attach. */
  files: v.optional(listOf(fileSchema, 0, 4), []),
  /** Sentences ready to send, for whoever does not type. */
  ready: listOf(textSchema, 1, 4),
  tasks: tasksOf(mailActs),
})
export type MailExercise = v.InferOutput<typeof mailSchema>

export const chatActs = [
  'open',
  'view',
  'listen',
  'say',
  'photo',
  'voice',
  'leave',
  'block',
] as const

const bubbleEntries = {
  id: idSchema,
  /** Somebody of `people`, or `me`. */
  from: idSchema,
}
export const bubbleSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), ...bubbleEntries, text: textSchema }),
  v.strictObject({
    kind: v.literal('photo'),
    ...bubbleEntries,
    picture: pictureSchema,
    alt: textSchema,
  }),
  /** A voice message: nothing is played, its words are shown. */
  v.strictObject({ kind: v.literal('voice'), ...bubbleEntries, says: textSchema }),
])

export const chatSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('chat'),
  people: listOf(personSchema, 1, 8),
  talks: listOf(
    v.strictObject({
      id: idSchema,
      name: textSchema,
      /** Two or more make a group, which may be left. */
      with: listOf(idSchema, 1, 8),
      messages: listOf(bubbleSchema, 1, 10),
    }),
    1,
    5,
  ),
  /** Photographs of the person's own, to send. */
  photos: v.optional(
    listOf(v.strictObject({ id: idSchema, picture: pictureSchema, name: textSchema }), 0, 4),
    [],
  ),
  ready: listOf(textSchema, 1, 4),
  tasks: tasksOf(chatActs),
})
export type ChatExercise = v.InferOutput<typeof chatSchema>

export const searchActs = ['search', 'visit', 'who', 'when', 'why', 'trust', 'doubt'] as const

export const searchSchema = v.strictObject({
  ...headEntries,
  kind: v.literal('search'),
  /** Words ready to be searched; others may be typed, the results are the same. */
  query: textSchema,
  results: listOf(
    v.strictObject({
      id: idSchema,
      title: textSchema,
      address: lineSchema,
      snippet: textSchema,
      isAd: v.optional(v.boolean(), false),
      body: listOf(textSchema, 1, 5),
      /** Who writes, when, and what for: shown when asked. */
      who: textSchema,
      when: textSchema,
      why: textSchema,
      isTrusted: v.boolean(),
      /** Why it may be trusted, or not. */
      because: textSchema,
    }),
    2,
    6,
  ),
  tasks: tasksOf(searchActs),
})
export type SearchExercise = v.InferOutput<typeof searchSchema>
