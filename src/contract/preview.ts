/**
 * The console shows the real kiosk in a frame: `/preview.html`, on the console's own origin. What the frame and the page
 * around it say to each other, by `postMessage`, both ways with the origin as target; each parses what it hears.
 *
 * The address says where and when: `?place=kone&seat=kone-1&at=2027-03-01&lang=fr&register=easy&network=none`. All of it
 * may be left out, and changed later without a reload by `look`. The frame says `ready`, then waits for `content`.
 *
 * It keeps nothing, registers no service worker, opens no site, belongs to no fleet; the end of a session is instant and
 * leads back to the home screen. What is served must let the console frame it (`frame-ancestors 'self'`).
 */
import * as v from 'valibot'
import { guideSchema } from './guide.ts'
import { frontSchema } from './release.ts'
import { registers } from './text.ts'
import { dateSchema, idSchema, langSchema } from './words.ts'

export const previewPath = '/preview.html'

/** A whole release, opened: what `Content` says. */
export const contentSchema = v.object({
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  builtAt: v.pipe(v.string(), v.isoTimestamp()),
  front: frontSchema,
  guides: v.record(idSchema, guideSchema),
  /** The serialised index; empty: nothing is found. */
  search: v.string(),
  exercises: v.exactOptional(v.record(idSchema, v.string())),
})

/** What surrounds the person who is imagined. What is left out keeps what it was. */
export const previewLookSchema = v.object({
  place: v.optional(idSchema),
  seat: v.optional(idSchema),
  /** Day shown, `YYYY-MM-DD`; today when never said. */
  at: v.optional(dateSchema),
  lang: v.optional(langSchema),
  register: v.optional(v.picklist(registers)),
  network: v.optional(v.picklist(['good', 'none'])),
})
export type PreviewLook = v.InferOutput<typeof previewLookSchema>

/** From the console to the frame. */
export const previewAskSchema = v.variant('ask', [
  /**
   * What to show: first, then at each change. The walk of a person who is in a guide is kept as far as the guide still
   * leads there; `shown` says where it stands.
   */
  v.object({ ask: v.literal('content'), content: contentSchema }),
  v.object({ ask: v.literal('look'), look: previewLookSchema }),
  /** The home screen, in a new session. */
  v.object({ ask: v.literal('home') }),
  /** A guide: its introduction, or one of its steps by the shortest walk. */
  v.object({ ask: v.literal('open'), guide: idSchema, step: v.optional(idSchema) }),
])
/** As it is sent, and as it is once read. */
export type PreviewAsk = v.InferInput<typeof previewAskSchema>
export type ReadAsk = v.InferOutput<typeof previewAskSchema>

export const previewRefusals = [
  /** Not one of the asks above. */
  'bad-ask',
  /** It does not have the shape of a release: `file` says which guide, or `front`. What was shown stays. */
  'bad-content',
  'no-content',
  'unknown-guide',
  'unknown-step',
  /** No answer and no season leads there. */
  'unreachable-step',
  /** A screen of this content threw; the first screen is back. */
  'screen-failed',
] as const
export type PreviewRefusal = (typeof previewRefusals)[number]

/** From the frame to the console. */
export const previewTellSchema = v.variant('tell', [
  /** Once, when it can hear. */
  v.object({ tell: v.literal('ready') }),
  /** What is on screen, at each change. `view` is a name of `session/session-words.ts`. */
  v.object({
    tell: v.literal('shown'),
    view: v.string(),
    guide: v.nullable(idSchema),
    /** The step of the guide that waits, or the result. Null outside of a walk. */
    step: v.nullable(idSchema),
    /**
     * The walk had to imagine other surroundings than the look's to get to the step asked for (another season, no
     * network): the console says so.
     */
    isElsewhere: v.boolean(),
  }),
  v.object({
    tell: v.literal('refused'),
    code: v.picklist(previewRefusals),
    /** For the author, in French. */
    message: v.string(),
    file: v.nullable(v.string()),
  }),
])
export type PreviewTell = v.InferOutput<typeof previewTellSchema>
