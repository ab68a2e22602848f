/** What every screen of the console may use. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type StaffRole, staffRoles, type StaffSession } from '#contract/staff.ts'
import { type Source, useSource } from '#ui/store/store.ts'
import type { Hints } from '../io/hints.ts'
import type { Hub } from '#ask/hub.ts'
import type { PublishedState } from './published.ts'
import type { Router } from './router.ts'

export interface ConsoleContext {
  /** Asks for the passkey by itself when a request wants one. */
  readonly hub: Hub
  readonly hints: Hints
  readonly router: Router
  /** Who is signed in. */
  readonly staff: StaffSession['staff']
  /** Looks again at who is signed in: after a passkey, a name, recovery codes. */
  readonly refreshSession: () => Promise<void>
  /** Milliseconds since 1970, kept fresh enough for « il y a 2 minutes ». */
  readonly now: Source<{ readonly ms: number }>
  readonly published: Source<PublishedState>
}

const context = createContext<ConsoleContext | undefined>(undefined)
export const ConsoleProvider = context.Provider

export function useConsole(): ConsoleContext {
  const found = useContext(context)
  if (!found) throw new Error('outside of the console')
  return found
}

export const useRoute = () => useSource(useConsole().router)
export const useNow = () => useSource(useConsole().now).ms
export const useNames = () => useSource(useConsole().published).names
/** IANA name of the deployment's time zone; this PC's before the first publication. */
export const useZone = (): string =>
  useSource(useConsole().published).published?.front.deployment.timeZone ?? deskZone
/** Of this PC. */
export const deskZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether this person may do what asks for a role: each can do what those before it can. */
export const useMay = (role: StaffRole): boolean =>
  staffRoles.indexOf(useConsole().staff.role) >= staffRoles.indexOf(role)
