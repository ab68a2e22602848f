/** How a release reaches terminals little by little, and stops by itself when it does badly. */
import * as v from 'valibot'
import { terminalIdSchema } from './enrolment.ts'
import { idSchema } from './words.ts'

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))

/** Who gets it first: all that match any line. An empty wave is nobody. */
export const waveSchema = v.strictObject({
  places: v.optional(v.pipe(v.array(idSchema), v.maxLength(200)), []),
  tags: v.optional(v.pipe(v.array(idSchema), v.maxLength(20)), []),
  terminals: v.optional(v.pipe(v.array(terminalIdSchema), v.maxLength(200)), []),
  /** Share of the fleet, the same terminals at each step of one rollout: those at 10 % are among those at 50 %. */
  percent: v.optional(percent, 0),
})
export type Wave = v.InferOutput<typeof waveSchema>

export const rolloutStates = [
  'running',
  /** By an administrator. Nobody new gets it. */
  'paused',
  /** By itself: too many trials failed. */
  'halted',
  /** Every terminal, those to come included. */
  'complete',
  /** Another one was started before it was complete. */
  'replaced',
] as const

/** `POST /api/admin/rollouts` (publisher, step-up): starts one for a whole release. The one before it, unless complete, ends. */
export const newRolloutSchema = v.strictObject({
  number,
  wave: waveSchema,
  /** Share of trials that may fail before it halts, from the second failure on. */
  haltAbovePercent: v.optional(percent, 5),
})
/**
 * `POST /api/admin/rollouts/<n>/<act>` (publisher, step-up): `pause`, `resume` (also after a halt), `widen` (body: the
 * new wave, never smaller), `complete` (asks for 100 %: takes effect when a second administrator asks too, or at once in
 * a hub that has one administrator only; the answer says which).
 */
export const rolloutActs = ['pause', 'resume', 'widen', 'complete'] as const

/** Refusals of these routes, beside those of `staff.ts`. */
export const rolloutRefusals = [
  'unknown-rollout',
  /** Some file is missing, or no snapshot leads to it. */
  'release-not-whole',
  /** Some terminal is to have this number or a higher one already. */
  'number-too-low',
  /** What is asked is not possible in the state it is in. */
  'not-now',
  /** A wave only grows. */
  'smaller-wave',
  /** A wave of everybody: `complete` asks for it. */
  'whole-fleet',
  /** The hub has no timestamp key that the root keys appoint. */
  'no-hub-key',
] as const

export const rolloutSchema = v.strictObject({
  number,
  state: v.picklist(rolloutStates),
  wave: waveSchema,
  haltAbovePercent: percent,
  /** Who asked for 100 %, while a second is still missing. */
  awaitingSecond: v.nullable(v.strictObject({ id: v.string(), name: v.string() })),
  startedAt: v.string(),
  /** Of the terminals that are to have it: */
  counts: v.strictObject({
    assigned: v.number(),
    /** On their screens, trial passed. */
    active: v.number(),
    onTrial: v.number(),
    /** Fetched, waiting for the end of a session. */
    waiting: v.number(),
    /** Went back by themselves. */
    failed: v.number(),
    /** Not heard of since it was assigned. */
    silent: v.number(),
  }),
})
export type Rollout = v.InferOutput<typeof rolloutSchema>

/** `GET /api/admin/rollouts`, newest first. */
export const rolloutsSchema = v.strictObject({
  /** What terminals that belong to no fleet get, and new ones: the last complete rollout. */
  general: v.nullable(number),
  rollouts: v.array(rolloutSchema),
})
export type Rollouts = v.InferOutput<typeof rolloutsSchema>

/** Names of the events of `GET /api/hints` (Server-Sent Events). A hint says « look again », and nothing else. */
export const hintKinds = ['releases', 'fleet', 'drafts', 'help', 'workshop', 'waiting'] as const
export type HintKind = (typeof hintKinds)[number]
