import { setup } from 'xstate'
import type { Guide } from '#contract/guide.ts'
import type { Route, Screen, Step } from '#contract/step.ts'
import type { Log, Outcome, Surroundings } from '#contract/walk.ts'
import { screenBefore } from './answer.ts'
import { optionOrder, weigh } from './evaluate.ts'
import { isScreen, normalizeOutcome } from './outcomes.ts'
import { answersOn, keepLog, resolve } from './resolve.ts'

export interface WalkContext {
  readonly log: Log
  readonly path: readonly string[]
}

/** Events carry the step they were made on; they are ignored when it is no longer the current one. */
export type WalkEvent =
  | { readonly type: 'person.answered'; readonly step: string; readonly outcome: Outcome }
  | { readonly type: 'person.wentBack'; readonly step: string }

export interface WalkInput {
  /** Outcomes to replay; the machine starts where they lead. */
  readonly log?: Log
}

/** The machine borrows no actor, no named action and no named guard from its host. */
const none = {}
type None = typeof none
const parts = setup<WalkContext, WalkEvent, None, None, None, None, never, string, WalkInput>({})
type State = Parameters<typeof parts.createStateConfig>[0]

/** Step ids never hold two dashes in a row: these names cannot collide with theirs. */
const placing = '--placing'
const routing = (id: string) => `${id}--routing`

interface Seen {
  readonly context: WalkContext
  readonly event: WalkEvent
}

const arriveAt = (id: string) =>
  parts.assign(({ context: { log, path } }: { context: WalkContext }) => {
    const at = path.indexOf(id)
    return at < 0
      ? { log, path: [...path, id] }
      : { path: path.slice(0, at + 1), log: keepLog(log, path.slice(0, at)) }
  })

const answered = (step: Step, id: string, { event }: Seen) =>
  event.type === 'person.answered' && event.step === id
    ? normalizeOutcome(step, event.outcome)
    : undefined

/** Where each outcome of a screen leads: a step, or the state that routes on what was answered. */
function waysOf(step: Screen, id: string): readonly (readonly [only: string | null, to: string])[] {
  switch (step.kind) {
    case 'info':
    case 'practice':
    case 'choice':
      return [[null, routing(id)]]
    case 'checklist':
      return [
        ['have-all', routing(id)],
        ['missing', step.ifMissing],
      ]
    case 'external':
      return [
        ...step.resume.map(({ outcome, to }) => [outcome, to] as const),
        ['offline', step.offline.to],
      ]
    default:
      return []
  }
}

function screenState(guide: Guide, id: string, step: Screen): State {
  if (step.kind === 'result') return { type: 'final', tags: [step.verdict], entry: arriveAt(id) }
  const record = parts.assign((seen: Seen) => {
    const outcome = answered(step, id, seen)
    return outcome === undefined ? {} : { log: { ...seen.context.log, [id]: outcome } }
  })
  return {
    entry: arriveAt(id),
    on: {
      'person.answered': waysOf(step, id).map(([only, target]) => ({
        guard: (seen: Seen) => {
          const outcome = answered(step, id, seen)
          return outcome !== undefined && (only === null || only === outcome)
        },
        target,
        reenter: true,
        actions: record,
      })),
      'person.wentBack': {
        guard: ({ context, event }: Seen) =>
          event.step === id && screenBefore(guide, context.path) !== undefined,
        target: placing,
        actions: parts.assign(({ context: { log, path } }: Seen) => ({
          log,
          path: path.slice(0, path.indexOf(screenBefore(guide, path) ?? id) + 1),
        })),
      },
    },
  }
}

/**
 * The guide as a machine: one state per step, results final and tagged with their verdict, gates passed by themselves.
 * A question takes two states, since a guard on the answering event would still see the answers before it. No actor and
 * no delay inside: inactivity, speech and windows belong to the session. It says the same as `resolve` (a property of
 * the tests). A result ends the machine; to leave it, start another one with the log of `goBack`.
 */
export function compileMachine(guide: Guide, surroundings: Surroundings) {
  const order = optionOrder(guide)
  const always = (routes: readonly Route[]) =>
    routes.map(({ when, to }) => ({
      target: to,
      guard: ({ context: { log, path } }: { context: WalkContext }) =>
        when === undefined ||
        weigh(when, {
          answers: answersOn(guide, path, (id) => log[id]),
          surroundings,
          order,
        }) === true,
    }))
  const states: Record<string, State> = {
    [placing]: {
      always: Object.keys(guide.steps)
        .filter((id) => isScreen(guide.steps[id]))
        .map((id) => ({
          target: id,
          guard: ({ context }: { context: WalkContext }) => context.path.at(-1) === id,
        })),
    },
  }
  for (const [id, step] of Object.entries(guide.steps)) {
    if (step.kind === 'gate') states[id] = { entry: arriveAt(id), always: always(step.next) }
    else states[id] = screenState(guide, id, step)
    if ('next' in step && step.kind !== 'gate') states[routing(id)] = { always: always(step.next) }
  }
  return parts.createMachine({
    id: guide.id,
    initial: placing,
    context: ({ input }) => {
      const { log, path } = resolve(guide, surroundings, input.log ?? {})
      return { log, path }
    },
    states,
  })
}
