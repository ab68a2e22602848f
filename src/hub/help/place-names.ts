/** What the newest whole release calls places and seats; the ids themselves without one. */
import * as v from 'valibot'
import { deploymentSchema, placeSchema } from '#contract/deployment.ts'
import { fairUseAt } from '#contract/fair-use.ts'
import type { TerminalRole } from '#contract/terminal-role.ts'
import type { HubReader } from '../store/hub-store.ts'

export interface NamedPlace {
  readonly id: string
  readonly name: string
  /** As the deployment lists them. */
  readonly seats: readonly {
    readonly id: string
    readonly name: string
    readonly role?: TerminalRole | undefined
  }[]
  /** Time is shared there: who waits may be told of. */
  readonly hasFairUse?: boolean
}
export type PlaceNames = ReadonlyMap<string, NamedPlace>

const frontSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    deployment: v.optional(v.pick(v.object(deploymentSchema.entries), ['fairUse']), {}),
    places: v.record(
      v.string(),
      v.pick(v.object(placeSchema.entries), ['name', 'terminals', 'fairUse']),
    ),
  }),
)

/** Reads a release once, however often it is asked. */
export function placeNames() {
  let known: { readonly number: number; readonly names: PlaceNames } | undefined

  return async (db: HubReader): Promise<PlaceNames> => {
    const newest = await db
      .selectFrom('release')
      .select('number')
      .where('is_whole', '=', 1)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!newest) return new Map()
    const { number } = newest
    if (known?.number !== number) known = { number, names: await readNames(db, number) }
    return known.names
  }
}

async function readNames(db: HubReader, number: number): Promise<PlaceNames> {
  const file = await db
    .selectFrom('release_content')
    .innerJoin('release_file', 'release_file.sha256', 'release_content.sha256')
    .select('content')
    .where('number', '=', number)
    .where('name', '=', 'front')
    .executeTakeFirst()
  const front = v.safeParse(frontSchema, file && Buffer.from(file.content).toString('utf8'))
  if (!front.success) return new Map()
  return new Map(
    Object.entries(front.output.places).map(([id, place]) => [
      id,
      {
        id,
        name: place.name,
        seats: place.terminals,
        hasFairUse: fairUseAt(front.output.deployment, place) !== undefined,
      },
    ]),
  )
}

export const namedPlace = (names: PlaceNames, id: string): NamedPlace =>
  names.get(id) ?? { id, name: id, seats: [] }
