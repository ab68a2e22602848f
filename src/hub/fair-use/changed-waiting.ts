/** Which places a change is about: their terminals are told to look, and no others. */
import type { HubReader } from '../store/hub-store.ts'

/** Remembers what it saw: each look answers with the places where it is another since the one before. */
export function changedWaiting() {
  let known = new Map<string, string>()

  return async (db: HubReader): Promise<ReadonlySet<string>> => {
    const waiting = await db.selectFrom('waiting_place').select('place').execute()
    const given = await db.selectFrom('seat_time').select(['place', 'given']).execute()
    const now = new Map<string, string>()
    const add = (place: string, word: string) => now.set(place, (now.get(place) ?? '') + word)
    for (const { place } of waiting) add(place, 'w')
    // Given to one seat: the sum is enough to see that one of them has more.
    const sums = new Map<string, number>()
    for (const { place, given: times } of given) sums.set(place, (sums.get(place) ?? 0) + times)
    for (const [place, sum] of sums) add(place, String(sum))
    const places = new Set([...known.keys(), ...now.keys()])
    const changed = [...places].filter((place) => known.get(place) !== now.get(place))
    known = now
    return new Set(changed)
  }
}
