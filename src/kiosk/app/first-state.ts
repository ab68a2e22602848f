/** The terminal before anything has loaded: the same at build time and in the browser, or hydration would tear. */
import { createSessionPort, type SessionPort } from './session-port.ts'
import { createStore, type Store } from '#ui/store/store.ts'
import type { EmbeddedFront } from '#contract/embedded-front.ts'
import type { WakingState } from './waking-state.ts'
import { frontTexts } from './texts.ts'

export interface FirstState {
  readonly session: SessionPort
  readonly terminal: Store<WakingState>
}

export const createFirstState = (front: EmbeddedFront): FirstState => ({
  session: createSessionPort(front.times, front.profile),
  terminal: createStore<WakingState>({
    front,
    content: undefined,
    texts: frontTexts,
    network: 'good',
    canListen: false,
    isListening: false,
    today: '',
    isClockWrong: false,
    storageFault: undefined,
    place: {},
    placeId: '',
    role: undefined,
    screens: undefined,
    deeds: undefined,
    whereabouts: undefined,
    fleet: undefined,
    help: undefined,
    supervision: undefined,
    assisted: undefined,
    outbox: undefined,
    purpose: undefined,
  }),
})
