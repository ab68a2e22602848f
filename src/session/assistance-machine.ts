/**
 * An aidant's time beside a person: it begins with the person's « oui » and closes by itself. It knows nothing of what is
 * opened; whoever holds that forgets it as soon as this says `locked`.
 */
import { assign, setup } from 'xstate'
import type { HelpLevel } from '#contract/aidant.ts'

export type AssistanceEvent =
  /** The person said yes, to this much. */
  | { readonly type: 'person.agreed'; readonly level: HelpLevel }
  /** The right code, or key. */
  | { readonly type: 'aidant.proved'; readonly mustAccept: boolean }
  | { readonly type: 'aidant.accepted' }
  /** Any sign that the aidant is still there; the person's own touches are none. */
  | { readonly type: 'aidant.stirred' }
  /** « Arrêter l'aide », the end of the session, or the aidant leaves. */
  | { readonly type: 'help.ended' }

/** `proving`: agreed, and not unlocked yet. `leaving`: the aidant has done nothing for a while. */
export type AssistancePhase = 'locked' | 'proving' | 'charter' | 'present' | 'leaving'

/** Without a sign of the aidant, help closes after three minutes; the last one is a warning. */
const presenceMs = 120_000
const leavingMs = 60_000

const unanswered = { decay: { target: 'locked' } } as const

export const assistanceMachine = setup({
  types: {
    context: {} as { readonly level: HelpLevel },
    events: {} as AssistanceEvent,
  },
  delays: { decay: presenceMs, leaving: leavingMs },
}).createMachine({
  id: 'assistance',
  context: { level: 0 },
  initial: 'locked',
  on: { 'help.ended': '.locked' },
  states: {
    locked: {
      on: {
        'person.agreed': {
          target: 'proving',
          actions: assign({ level: ({ event }) => event.level }),
        },
      },
    },
    proving: {
      after: unanswered,
      on: {
        'aidant.stirred': { target: 'proving', reenter: true },
        'aidant.proved': [
          { guard: ({ event }) => event.mustAccept, target: 'charter' },
          { target: 'present' },
        ],
      },
    },
    charter: { after: unanswered, on: { 'aidant.accepted': 'present' } },
    present: {
      after: { decay: { target: 'leaving' } },
      on: { 'aidant.stirred': { target: 'present', reenter: true } },
    },
    leaving: {
      after: { leaving: { target: 'locked' } },
      on: { 'aidant.stirred': { target: 'present' } },
    },
  },
})
