/** Where the terminal of the welcome sends people: a seat that does procedures, and seems free. */
import type { Place } from '#contract/deployment.ts'
import { doesProcedures } from '#contract/terminal-role.ts'
import type { Sitting } from './sitting.ts'

export type Seat =
  | { readonly is: 'busy' | 'unknown' }
  | { readonly is: 'free'; readonly name: string }

/** Those for workshops come last: people are sent there when nothing else is free. */
export function whereToSit(place: Place | undefined, seats: Sitting['seats']): Seat {
  if (!place || !seats) return { is: 'unknown' }
  const open = place.terminals.filter(({ role }) => doesProcedures(role))
  const known = open.filter(({ id }) => seats.some(({ seat }) => seat === id))
  if (known.length === 0) return { is: 'unknown' }
  const isFree = (id: string) => seats.some(({ seat, isFree: is }) => seat === id && is)
  const free = known.filter(({ id }) => isFree(id))
  const [best] = [...free.filter(({ role }) => role !== 'workshop'), ...free]
  return best ? { is: 'free', name: best.name } : { is: 'busy' }
}
