/**
 * A person at a terminal asks for a human being, and an aidant of the place answers. A call names a terminal and nobody: no
 * guide, no step, no reason. It is erased when it is over; how long somebody waits is told in tens of seconds.
 */
import * as v from 'valibot'

/** Drawn by the terminal for each call: the same one sent again is the same call. */
export const helpCallIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

/**
 * `calling`: the hub holds it. `seen`: it is shown on a screen that an aidant of the place has open. `coming`: one of them
 * has said so. `ended`: one of them, or the person, has said that it is over.
 */
export const helpCallStates = ['calling', 'seen', 'coming', 'ended'] as const
export type HelpCallState = (typeof helpCallStates)[number]

/** A first name that an aidant has chosen to show to the person. */
export const shownNameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\p{L}[\p{L}’' -]{0,19}$/u, 'un prénom attendu : vingt lettres au plus'),
)

/**
 * `POST /api/terminal/help`, signed: `call` again changes nothing; `cancel` ends the call, once it is known or before, and no
 * other one that runs. A terminal has one call at a time: another one takes the place of the one before.
 */
export const helpAskSchema = v.strictObject({
  call: helpCallIdSchema,
  act: v.picklist(['call', 'cancel']),
})
export type HelpAsk = v.InferOutput<typeof helpAskSchema>

/** Answer to it, and to the signed `GET /api/terminal/help`: null when the hub holds no call of this terminal. */
export const helpAnswerSchema = v.strictObject({
  call: v.nullable(
    v.strictObject({
      call: helpCallIdSchema,
      state: v.picklist(helpCallStates),
      /** Of who comes, when they chose to show it. */
      name: v.nullable(shownNameSchema),
    }),
  ),
})
export type HelpAnswer = v.InferOutput<typeof helpAnswerSchema>
