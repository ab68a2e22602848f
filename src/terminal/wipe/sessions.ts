/** What the shell asks of the sessions, and is told. */
import type { Result } from '#contract/result.ts'
import type { terminalStates } from '#contract/terminal-link.ts'
import type { WipeCause, WipeReceipt } from '#contract/wipe-receipt.ts'
import type { Clock } from '../clock.ts'
import type { KeeperOrder, KeeperReport } from '../plane/keeper-words.ts'
import type { AboutPlanes } from './planes.ts'
import type { RootPlaces, SessionRoot } from './session-root.ts'
import type { PrintQueue } from './shared-traces.ts'
import type { PlaneSettings } from './start-plane.ts'
import type { PlaneLimits } from './watch-memory.ts'

export type SessionsState = (typeof terminalStates)[number]
export type Bounds = Extract<KeeperOrder, { do: 'open' }>['bounds']
export type NotOpened = 'not-now' | 'failed'

export interface SessionsSettings {
  readonly terminal: string
  readonly places: RootPlaces
  /** From `chooseSessionRoot`. */
  readonly root: SessionRoot
  readonly plane: PlaneSettings
  readonly limits: PlaneLimits
  /** `DISPLAY`; absent on Windows. */
  readonly display: string | undefined
  readonly printQueue: PrintQueue | undefined
  /** Nothing more can be done here: the whole must start again, which wipes first. */
  readonly askRestart: () => void
  readonly keeperScript?: string
  readonly clock?: Clock
  /** `YYYY-MM-DD` */
  readonly today?: () => string
}

export interface Sessions {
  state(): SessionsState
  onState(listener: (state: SessionsState) => void): () => void
  /** Opens an address of the release in the session's plane, which begins with the first one. */
  open(address: string, bounds: Bounds): Promise<Result<undefined, NotOpened>>
  /** False when no site was opened in this session, or its keeper hears no more. */
  order(order: KeeperOrder): boolean
  /** The session's own folder, for what is written on the way to the printer; erased with it. */
  folder(): Promise<Result<string, NotOpened>>
  /** What the session's keeper says. `lost` and too much memory have already begun a wipe when they are heard of. */
  onReport(listener: (report: KeeperReport) => void): () => void
  /** Erases the session, twice if need be. Two calls at once are one wipe with one receipt. Never rejects. */
  end(cause: WipeCause): Promise<WipeReceipt>
  /** Every wipe as it ends, whoever asked for it. */
  onReceipt(listener: (receipt: WipeReceipt) => void): () => void
  receipts(limit: number): readonly WipeReceipt[]
  about(): AboutPlanes
  /** For the persons to come: another release has other sites. */
  renew(plane: PlaneSettings): void
  /** Ends what is open and erases what waits. */
  stop(): Promise<void>
}
