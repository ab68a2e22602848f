/** What the people of the hub are to its other domains. */
import { writeAudit } from '../audit/write-audit.ts'
import type { HubContext } from '../hub-context.ts'
import type { StaffPort } from '../staff-port.ts'
import { guardStaff, staffOf } from './require-staff.ts'
import { administratorsOf } from './staff-links.ts'
import { placesOf } from './staff-places.ts'

export const openDesk = (parts: Pick<HubContext, 'clock' | 'settings' | 'store'>): StaffPort => ({
  require: guardStaff(parts),
  of: staffOf,
  placesOf: async (db, { id, role }) => (role === 'administrator' ? 'all' : placesOf(db, id)),
  countAdministrators: async (db) => (await administratorsOf(db)).length,
  record: (db, act) => writeAudit(db, parts.clock.nowMs(), act),
})
