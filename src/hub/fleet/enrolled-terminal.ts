/** A terminal that has used a code: it waits, it is accepted, or it was withdrawn. */
import type { Selectable } from 'kysely'
import * as v from 'valibot'
import type { EnrolledKind, EnrolmentState } from '#contract/enrolment.ts'
import type { SignedRequestRefusal } from '#contract/signed-request.ts'
import type { KnownTerminal } from '../fleet-port.ts'
import type { HubReader } from '../store/hub-store.ts'
import type { FleetTables } from './fleet-tables.ts'

export interface EnrolledTerminal {
  readonly terminal: string
  readonly kind: EnrolledKind
  readonly publicKey: string
  readonly place: string
  readonly seat: string
  readonly tags: readonly string[]
  readonly state: EnrolmentState
  readonly isCloned: boolean
  /** Milliseconds since 1970; null while it waits. */
  readonly acceptedMs: number | null
}

const tagsSchema = v.pipe(v.string(), v.parseJson(), v.array(v.string()))
export const parseTags = (text: string): readonly string[] => v.parse(tagsSchema, text)

export const asEnrolled = (row: Selectable<FleetTables['fleet_terminal']>): EnrolledTerminal => ({
  terminal: row.terminal,
  kind: row.kind,
  publicKey: row.public_key,
  place: row.place,
  seat: row.seat,
  tags: parseTags(row.tags),
  state: row.state,
  isCloned: row.is_cloned === 1,
  acceptedMs: row.accepted_at,
})

/** As the other domains know it. */
export const asKnown = ({ terminal, place, tags }: EnrolledTerminal): KnownTerminal => ({
  id: terminal,
  place,
  tags,
})

export async function findTerminal(
  db: HubReader,
  terminal: string,
): Promise<EnrolledTerminal | undefined> {
  const row = await db
    .selectFrom('fleet_terminal')
    .selectAll()
    .where('terminal', '=', terminal)
    .executeTakeFirst()
  return row && asEnrolled(row)
}

/** Why a terminal of this state may not report; undefined when it may. */
export function whyClosed(
  enrolled: Pick<EnrolledTerminal, 'isCloned' | 'state'>,
): SignedRequestRefusal | undefined {
  if (enrolled.state !== 'accepted') return enrolled.state
  return enrolled.isCloned ? 'cloned' : undefined
}
