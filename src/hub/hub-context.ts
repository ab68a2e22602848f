/** What every domain of the hub is given when it registers its routes. */
import type { HintKind } from '#contract/rollout.ts'
import type { Clock } from './clock.ts'
import type { FleetPort } from './fleet-port.ts'
import type { HubLog } from './hub-log.ts'
import type { Metrics } from './metrics.ts'
import type { RolloutPort } from './rollout-port.ts'
import type { StaffPort } from './staff-port.ts'
import type { HubStore } from './store/hub-store.ts'

export interface HubSettings {
  /** Scheme, host and port where people open the hub: `https://hub.example`. Passkeys are bound to it. */
  readonly origin: string
  /** The address of a request is the one a proxy of ours wrote in `X-Forwarded-For`. */
  readonly isBehindProxy: boolean
}

export interface Hints {
  /** « Look again », to everybody who listens to this kind, on every hub. Losing one only makes them later. */
  readonly tell: (kind: HintKind) => void
  /** Answers how to stop listening. */
  readonly listen: (listener: (kind: HintKind) => void) => () => void
}

export interface HubContext {
  readonly store: HubStore
  readonly clock: Clock
  /** So many bytes that nobody can guess. */
  readonly random: (length: number) => Uint8Array<ArrayBuffer>
  readonly hints: Hints
  readonly staff: StaffPort
  readonly fleet: FleetPort
  readonly rollouts: RolloutPort
  readonly settings: HubSettings
  readonly log: HubLog
  readonly metrics: Metrics
  /** 32 bytes in hexadecimal that terminals need to try an aidant's code; never in the store. */
  readonly aidantPepper: string | undefined
}
