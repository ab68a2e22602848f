/** The audit, read and verified by any member of staff: nobody is above it. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import type { AuditEntry } from '#contract/staff.ts'
import type { HubContext } from '../hub-context.ts'
import { parseAddress } from '../parse-request.ts'
import type { HubReader } from '../store/hub-store.ts'
import { parseAbout } from './parse-about.ts'
import { verifyAudit } from './verify-audit.ts'

const page = 100
const pageSchema = v.strictObject({
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'numéro de ligne attendu'))),
})

async function readPage(db: HubReader, before: number): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_line')
    .leftJoin('staff', 'staff.id', 'audit_line.by')
    .select(['number', 'at', 'by', 'name', 'act', 'about', 'previous_hash', 'hash'])
    .where('number', '<', before)
    .orderBy('number', 'desc')
    .limit(page)
    .execute()
  return rows.map(({ name, about, at, previous_hash: previousHash, ...row }) => ({
    ...row,
    at: new Date(at).toISOString(),
    who: name ?? row.by,
    // A line that was tampered with is shown without what it is about; the verification names it.
    about: parseAbout(about) ?? {},
    previousHash,
  }))
}

export function registerAudit(app: FastifyInstance, { store, staff: desk }: HubContext): void {
  const onRequest = desk.require('author')
  app.get('/api/admin/audit', { onRequest }, async (request) => {
    const { before } = parseAddress(pageSchema, request.query)
    const entries = await readPage(
      store.read,
      before === undefined ? Number.MAX_SAFE_INTEGER : Number(before),
    )
    return { entries }
  })
  app.get('/api/admin/audit/verification', { onRequest }, () => verifyAudit(store.read))
}
