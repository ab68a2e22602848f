/**
 * One person's time at a terminal, from the touch that wakes it to the receipt that nothing stays.
 *
 * [Note: One way out] Whatever happens, a session ends in `wiping`, and only a receipt that is ok leads on to `goodbye`
 * and the next person. A wipe that fails is tried once more, then the terminal closes: never a home screen on top of
 * somebody's traces.
 */
import { assign, fromPromise, setup } from 'xstate'
import type { Times } from '#contract/deployment.ts'
import type { EndReason, Receipt } from '#contract/receipt.ts'
import {
  type Comfort,
  defaultComfort,
  type SessionContext,
  type SessionEvent,
} from './session-words.ts'
import { countOne } from './count-one.ts'
import { stepBack } from './step-back.ts'
import { openTrail, pushView } from './trail.ts'
import { answerWalk, beginWalk, returnTo, tickWalk, visitSite } from './walk.ts'

const maxWipeAttempts = 2

/** What the terminal knows of a person, when it knows nothing. */
const nothing = {
  trail: [],
  walk: undefined,
  difficulties: {},
  tally: {},
  isHidden: false,
} as const

export const sessionMachine = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as { readonly times: Times; readonly usual?: Comfort },
  },
  actors: {
    /** Filled by the kiosk. Resolves with a receipt, ok or not; a rejection counts as a failed wipe. */
    wipe: fromPromise<Receipt, { readonly because: EndReason }>(() =>
      Promise.reject(new Error('no wipe was provided')),
    ),
  },
  delays: {
    silence: ({ context }) => context.times.silenceSeconds * 1000,
    warning: ({ context }) => (context.times.warningSeconds - context.times.curtainSeconds) * 1000,
    curtain: ({ context }) => context.times.curtainSeconds * 1000,
    goodbye: ({ context }) => context.times.goodbyeSeconds * 1000,
  },
  guards: {
    isWiped: (_, receipt: Receipt) => receipt.ok,
    mayTryAgain: ({ context }) => context.wipeAttempts < maxWipeAttempts,
  },
  actions: {
    forget: assign(nothing),
    /** Kept until the goodbye is over, so that it is said in the person's language and size. */
    resetComfort: assign({ comfort: ({ context }) => context.usual }),
    learnTimes: assign(({ context, event }) =>
      event.type === 'terminal.learnedTimes'
        ? { times: event.times, usual: event.usual ?? context.usual }
        : {},
    ),
    chooseComfort: assign({
      comfort: ({ context, event }) =>
        event.type === 'person.choseComfort'
          ? { ...context.comfort, ...event.comfort }
          : context.comfort,
    }),
    endAs: assign((_, because: EndReason) => ({ because, wipeAttempts: 0, receipt: undefined })),
    countAttempt: assign({ wipeAttempts: ({ context }) => context.wipeAttempts + 1 }),
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({
    ...nothing,
    comfort: input.usual ?? defaultComfort,
    usual: input.usual ?? defaultComfort,
    times: input.times,
    because: 'left',
    receipt: undefined,
    wipeAttempts: 0,
  }),
  initial: 'attract',
  on: {
    'terminal.learnedTimes': { actions: 'learnTimes' },
    'terminal.faulted': {
      target: '.wiping',
      actions: { type: 'endAs', params: 'fault' },
    },
    'terminal.closed': {
      target: '.unavailable',
      actions: ['forget', { type: 'endAs', params: 'fault' }],
    },
  },
  states: {
    attract: {
      entry: ['forget', 'resetComfort'],
      on: {
        'person.touched': {
          target: 'active',
          actions: assign({ trail: openTrail() }),
        },
        'person.choseComfort': { target: 'attract.chosen', actions: 'chooseComfort' },
      },
      initial: 'untouched',
      states: {
        // Nobody has chosen yet: what is usual here shows at once.
        untouched: {
          on: { 'terminal.learnedTimes': { actions: ['learnTimes', 'resetComfort'] } },
        },
        // Somebody set the text size and walked away without starting: the next person finds the default.
        chosen: { after: { silence: { target: '#session.attract', reenter: true } } },
      },
    },
    active: {
      initial: 'present',
      on: {
        'person.choseComfort': { actions: 'chooseComfort' },
        'person.left': { target: 'wiping', actions: { type: 'endAs', params: 'left' } },
      },
      states: {
        present: {
          after: { silence: { target: 'warning' } },
          on: {
            'person.stirred': { target: 'present', reenter: true },
            'person.opened': {
              actions: assign(({ context, event }) => pushView(context, event.view)),
            },
            'person.wentBack': { actions: assign(({ context }) => stepBack(context)) },
            'person.wentHome': {
              actions: assign(({ context }) => ({
                walk: undefined,
                trail: pushView({ ...context, trail: openTrail() }, { at: 'home' }).trail,
              })),
            },
            'person.began': { actions: assign(({ context, event }) => beginWalk(context, event)) },
            'person.answered': {
              actions: assign(({ context, event }) => answerWalk(context, event)),
            },
            'person.ticked': { actions: assign(({ context, event }) => tickWalk(context, event)) },
            'person.toldDifficulty': {
              actions: assign(({ context, event }) => ({
                difficulties: { ...context.difficulties, [event.question]: event.answers },
              })),
            },
            'person.openedSite': {
              actions: assign(({ context, event }) => visitSite(context, event)),
            },
            'aidant.counted': {
              actions: assign(({ context, event }) => ({
                tally: countOne(context.tally, event),
              })),
            },
            'aidant.wentTo': { actions: assign(({ context, event }) => returnTo(context, event)) },
            'person.hid': { actions: assign({ isHidden: true }) },
            'person.showed': { actions: assign({ isHidden: false }) },
          },
        },
        warning: {
          after: { warning: { target: 'curtain' } },
          on: { 'person.stirred': { target: 'present' } },
        },
        curtain: {
          after: {
            curtain: { target: '#session.wiping', actions: { type: 'endAs', params: 'silence' } },
          },
          on: { 'person.stirred': { target: 'present' } },
        },
      },
    },
    wiping: {
      // Memory goes first: what the screen showed is gone before the slower traces are.
      entry: ['forget', 'countAttempt'],
      invoke: {
        src: 'wipe',
        input: ({ context }) => ({ because: context.because }),
        onDone: [
          {
            guard: { type: 'isWiped', params: ({ event }) => event.output },
            target: 'goodbye',
            actions: assign({ receipt: ({ event }) => event.output }),
          },
          {
            guard: 'mayTryAgain',
            target: 'wiping',
            reenter: true,
            actions: assign({ receipt: ({ event }) => event.output }),
          },
          {
            target: 'unavailable',
            actions: assign({ receipt: ({ event }) => event.output }),
          },
        ],
        onError: [
          { guard: 'mayTryAgain', target: 'wiping', reenter: true },
          { target: 'unavailable' },
        ],
      },
      on: { 'terminal.faulted': undefined, 'terminal.closed': undefined },
    },
    goodbye: {
      after: { goodbye: { target: 'attract' } },
      on: { 'person.touched': { target: 'attract' } },
      exit: assign({ receipt: undefined }),
    },
    unavailable: {
      on: {
        'aidant.retriedWipe': { target: 'wiping', actions: { type: 'endAs', params: 'fault' } },
        'terminal.faulted': undefined,
        'terminal.closed': undefined,
      },
    },
  },
})
