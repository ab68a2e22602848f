/** The fleet, as the other domains ask it. */
import type { Clock } from '../clock.ts'
import type { FleetPort } from '../fleet-port.ts'
import type { HubStore } from '../store/hub-store.ts'
import { checkClaim, readClaim } from './claim.ts'
import { asKnown, whyClosed } from './enrolled-terminal.ts'
import { claimsTerminal } from './signed-headers.ts'
import { signedRefusal } from './signed-refusal.ts'
import { terminalStandings } from './terminal-standings.ts'

export const createFleet = (store: HubStore, clock: Clock): FleetPort => ({
  identify: async (request) => {
    if (!claimsTerminal(request.headers)) return null
    const asking = await checkClaim(clock, request, await readClaim(store, request))
    const why = whyClosed(asking)
    if (why) throw signedRefusal(why)
    return asKnown(asking)
  },
  standings: terminalStandings,
})
