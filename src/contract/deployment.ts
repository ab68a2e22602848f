/** One programme's configuration, and its places. */
import * as v from 'valibot'
import { provenanceEntries } from './fact.ts'
import { targetSchema } from './target.ts'
import { terminalRoles } from './terminal-role.ts'
import { textSchema } from './text.ts'
import { idSchema, langSchema, lineSchema, pictureSchema } from './words.ts'

const seconds = (min: number, max: number) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(min, `au moins ${min} secondes`),
    v.maxValue(max, `au plus ${max} secondes`),
  )

export const timesSchema = v.strictObject({
  /** Silence before the warning. */
  silenceSeconds: seconds(180, 1200),
  /** How long the warning waits; WCAG 2.2.1 asks 20 s, people who read little need 60. */
  warningSeconds: seconds(60, 300),
  /** At the end of the warning, content is hidden while a touch can still bring it back. */
  curtainSeconds: seconds(0, 30),
  goodbyeSeconds: seconds(3, 60),
})
export type Times = v.InferOutput<typeof timesSchema>

/**
 * Whom a deployment or a place serves first. `senior`: larger words, six big actions, longer waits. `small-site`: one or two
 * terminals, and nobody who is always there.
 */
export const profiles = ['standard', 'senior', 'small-site'] as const
export type Profile = (typeof profiles)[number]

/** How time is shared once somebody waits (`fair-use.ts`). `author/check-fair-use.ts` says which numbers make sense. */
export const fairUseSchema = v.strictObject({
  /** What everybody has, whoever waits. */
  guaranteedMinutes: v.number(),
  /** What is left to them after that, once somebody waits. */
  noticeMinutes: v.number(),
})
export type FairUse = v.InferOutput<typeof fairUseSchema>

const needEntries = { topic: idSchema, label: textSchema, picture: pictureSchema }

/** A second way in, under the needs: « Pour mon entreprise ». It opens the list of its guides. */
export const entrySchema = v.strictObject({
  ...needEntries,
  /** Guides that stand under a need of their own, and are shown here too. */
  shows: v.optional(v.pipe(v.array(idSchema), v.maxLength(60))),
})
export type Entry = v.InferOutput<typeof entrySchema>

/** One need of the home screen. */
export const tileSchema = v.strictObject({
  ...needEntries,
  /** Which of the four stamp grounds; it helps memory and is never the only difference. */
  ground: v.picklist([1, 2, 3, 4]),
  /** Guides shown here that were written under another need, each by its id or all those of a need that has no tile. */
  gathers: v.optional(
    v.strictObject({
      topics: v.optional(v.pipe(v.array(idSchema), v.maxLength(20)), []),
      guides: v.optional(v.pipe(v.array(idSchema), v.maxLength(60)), []),
    }),
  ),
})
export type Tile = v.InferOutput<typeof tileSchema>

export const deploymentSchema = v.strictObject({
  schema: v.literal('deployment/1', 'schéma attendu : deployment/1'),
  id: idSchema,
  name: lineSchema,
  /** IANA time zone in which seasons open and close. */
  timeZone: lineSchema,
  langs: v.pipe(v.array(langSchema), v.minLength(1)),
  /** Shelves of `common/` it takes, in order; its own folder comes last and has the last word. */
  shelves: v.optional(v.pipe(v.array(idSchema), v.maxLength(12, 'douze rayons au plus'))),
  defaultPlace: idSchema,
  times: timesSchema,
  tiles: v.pipe(v.array(tileSchema), v.minLength(1), v.maxLength(8, 'huit besoins au plus')),
  entries: v.optional(v.pipe(v.array(entrySchema), v.maxLength(2, 'deux entrées au plus'))),
  /** Where to turn when nobody answers here. */
  helpOffice: v.optional(idSchema),
  /** Of every place that says nothing else; `standard` where nothing is said. */
  profile: v.optional(v.picklist(profiles)),
  /** At every place that says nothing else. Absent: nobody is ever limited. */
  fairUse: v.optional(fairUseSchema),
  /** What the programme said it would do in a year; the console holds it beside what is counted. */
  targets: v.optional(v.pipe(v.array(targetSchema), v.maxLength(12))),
})
export type Deployment = v.InferOutput<typeof deploymentSchema>

export const keyboardOrders = ['azerty', 'abc'] as const
export type KeyboardOrder = (typeof keyboardOrders)[number]

/** How loud what is read aloud is: very low, low, medium, loud, very loud. */
const loudnesses = [1, 2, 3, 4, 5] as const
export type Loudness = (typeof loudnesses)[number]

export const placeSchema = v.strictObject({
  name: lineSchema,
  commune: lineSchema,
  /** What conditions may read: `province`, `electricity`, `water`… An unknown one is left out. */
  attributes: v.optional(v.record(idSchema, idSchema), {}),
  terminals: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        name: lineSchema,
        /** `self-service` where nothing is said. */
        role: v.optional(v.picklist(terminalRoles)),
      }),
    ),
    v.minLength(1),
    v.maxLength(99),
  ),
  times: v.optional(v.partial(timesSchema)),
  /**
   * The entry of the directory that is this very place: where it stands, for distances from here, and what goes to the
   * national map.
   */
  directory: v.optional(lineSchema),
  profile: v.optional(v.picklist(profiles)),
  /** Null: nobody is ever limited here, whatever the deployment says. */
  fairUse: v.optional(v.nullable(fairUseSchema)),
  /** Keys on the screen for Escale's own fields, in this order. Absent: the PC's keyboard only. */
  keyboard: v.optional(v.picklist(keyboardOrders)),
  /** How loud « Écouter » is where nobody has chosen, and again after each session. Absent: 4. */
  loudness: v.optional(v.picklist(loudnesses)),
  /** « Numériser un papier », where the terminal has a scanner. */
  scanner: v.optional(v.boolean()),
  /** When it is open, as its source says. */
  hours: v.optional(textSchema),
  note: v.optional(textSchema),
  ...provenanceEntries,
})
export type Place = v.InferOutput<typeof placeSchema>

export const placesSchema = v.strictObject({
  schema: v.literal('places/1', 'schéma attendu : places/1'),
  places: v.record(idSchema, placeSchema),
})

/** A named walk with its expected end and papers. */
export const storySchema = v.strictObject({
  name: lineSchema,
  place: v.optional(idSchema),
  online: v.optional(v.boolean(), true),
  /** Day of the story, for seasons; the day of the check when absent. */
  at: v.optional(v.string()),
  /** Step id → outcome, in any order. Steps of kind info and practice are passed by themselves. */
  answers: v.record(idSchema, v.union([v.string(), v.array(v.string())])),
  end: idSchema,
  papers: v.array(idSchema),
})
export type Story = v.InferOutput<typeof storySchema>

export const storiesSchema = v.strictObject({
  schema: v.literal('stories/1', 'schéma attendu : stories/1'),
  guide: idSchema,
  stories: v.pipe(v.array(storySchema), v.minLength(1)),
})
export type Stories = v.InferOutput<typeof storiesSchema>
