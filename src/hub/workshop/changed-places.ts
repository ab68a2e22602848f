/** Which places a change of workshops is about: their terminals are told to look, and no others. */
import type { HubReader } from '../store/hub-store.ts'

/** Remembers what it saw: each look answers with the places whose workshop began, was led or ended since the one before. */
export function changedPlaces() {
  let known = new Map<string, string>()

  return async (db: HubReader): Promise<ReadonlySet<string>> => {
    const rows = await db
      .selectFrom('workshop')
      .select(['place', 'workshop', 'turn'])
      .where('state', '=', 'running')
      .execute()
    const now = new Map(rows.map(({ place, workshop, turn }) => [place, `${workshop} ${turn}`]))
    const places = new Set([...known.keys(), ...now.keys()])
    const changed = [...places].filter((place) => known.get(place) !== now.get(place))
    known = now
    return new Set(changed)
  }
}
