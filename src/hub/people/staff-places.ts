/** The places where each of those who work here hears calls for help. */
import type { HubReader, HubWriter } from '../store/hub-store.ts'

export async function placesOf(db: HubReader, staff: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('staff_place')
    .select('place')
    .where('staff', '=', staff)
    .orderBy('place')
    .execute()
  return rows.map(({ place }) => place)
}

export async function placesByStaff(db: HubReader): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db.selectFrom('staff_place').selectAll().orderBy('place').execute()
  const places = new Map<string, string[]>()
  for (const { staff, place } of rows) places.set(staff, [...(places.get(staff) ?? []), place])
  return places
}

/** In the place of those they had. */
export async function givePlaces(
  db: HubWriter,
  staff: string,
  places: readonly string[],
): Promise<void> {
  await db.deleteFrom('staff_place').where('staff', '=', staff).execute()
  const rows = [...new Set(places)].map((place) => ({ staff, place }))
  if (rows.length > 0) await db.insertInto('staff_place').values(rows).execute()
}
