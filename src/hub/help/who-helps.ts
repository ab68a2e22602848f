/** Who may see and answer the calls of a place: those who work there, and the tablet of its counter. */
import type { FastifyRequest, onRequestAsyncHookHandler, preHandlerAsyncHookHandler } from 'fastify'
import { askingTerminal, type TerminalGuard } from '../fleet/require-terminal.ts'
import { claimsTerminal } from '../fleet/signed-headers.ts'
import { writeOnce } from '../fleet/write-once.ts'
import type { HubContext } from '../hub-context.ts'
import type { StaffDemand } from '../staff-port.ts'
import type { HubWriter } from '../store/hub-store.ts'
import { otherPlace } from './help-refusal.ts'

export interface HelperHere {
  readonly kind: 'staff' | 'tablet'
  readonly id: string
  readonly name: string | null
  readonly places: readonly string[] | 'all'
  /** One transaction: of a tablet, once for each request it has signed. */
  readonly write: <T>(work: (db: HubWriter) => Promise<T>) => Promise<T>
}

export interface HelperGuard {
  readonly onRequest: onRequestAsyncHookHandler
  readonly preHandler: preHandlerAsyncHookHandler
}

export function guardHelpers({ staff }: HubContext, guard: TerminalGuard, demand?: StaffDemand) {
  const askStaff = staff.require('aidant', demand)
  const onRequest: onRequestAsyncHookHandler = async function (request, reply) {
    const ask = claimsTerminal(request.headers) ? guard.tablet.onRequest : askStaff
    await ask.call(this, request, reply)
  }
  const preHandler: preHandlerAsyncHookHandler = async function (request, reply) {
    if (claimsTerminal(request.headers)) await guard.tablet.preHandler.call(this, request, reply)
  }
  return { onRequest, preHandler } satisfies HelperGuard
}

/** In a route that `guardHelpers` stands before. */
export async function helperOf(
  { staff, store }: HubContext,
  request: FastifyRequest,
): Promise<HelperHere> {
  if (request.terminal !== null) {
    const asking = askingTerminal(request)
    return {
      kind: 'tablet',
      id: asking.terminal,
      name: null,
      places: [asking.place],
      write: (work) => writeOnce(store, asking, work),
    }
  }
  const member = staff.of(request)
  return {
    kind: 'staff',
    id: member.id,
    name: member.name,
    places: await staff.placesOf(store.read, member),
    write: (work) => store.write(work),
  }
}

/** Throws `Refusal` « other-place ». */
export function checkPlace({ places }: HelperHere, place: string): void {
  if (places !== 'all' && !places.includes(place)) throw otherPlace()
}
