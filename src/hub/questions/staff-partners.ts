/** The partners for whom somebody answers. */
import type { HubReader, HubWriter } from '../store/hub-store.ts'

export async function partnersOf(db: HubReader, staff: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('staff_partner')
    .select('partner')
    .where('staff', '=', staff)
    .orderBy('partner')
    .execute()
  return rows.map(({ partner }) => partner)
}

export async function partnersByStaff(db: HubReader): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db.selectFrom('staff_partner').selectAll().orderBy('partner').execute()
  const partners = new Map<string, string[]>()
  for (const { staff, partner } of rows)
    partners.set(staff, [...(partners.get(staff) ?? []), partner])
  return partners
}

/** In the place of those they had. */
export async function givePartners(
  db: HubWriter,
  staff: string,
  partners: readonly string[],
): Promise<void> {
  await db.deleteFrom('staff_partner').where('staff', '=', staff).execute()
  const rows = [...new Set(partners)].map((partner) => ({ staff, partner }))
  if (rows.length > 0) await db.insertInto('staff_partner').values(rows).execute()
}
