/**
 * The audit verified twice: the hub walks its whole chain, and this browser works out each hash again, from the newest line
 * down to where it stood the last time. A hub that lies about its history has to lie here too.
 */
import { succeed } from '#contract/result.ts'
import { type AuditEntry, auditPageSchema, auditVerificationSchema } from '#contract/staff.ts'
import type { Asked, Hub } from '#ask/hub.ts'
import { hashLine } from './hash-line.ts'
import type { RememberedHead } from './remembered-head.ts'

export interface AuditVerdict {
  readonly lines: number
  /** Hash of the last line. */
  readonly head: string
  /** First line that does not hold, for the hub or for this browser. */
  readonly firstBroken: number | null
  /** Whether the line of the last time is still the same; null when nothing was remembered. */
  readonly isSamePast: boolean | null
}

/** What line 1 says of the line before it. */
const hashOfNothing = '0'.repeat(64)

interface Walk {
  /** Lowest line met that does not hold. */
  readonly firstBroken: number | null
  readonly isSamePast: boolean | null
}

export async function verifyAudit(
  hub: Hub,
  remembered: RememberedHead | undefined,
): Asked<AuditVerdict> {
  const walked = await hub.get('/api/admin/audit/verification', auditVerificationSchema)
  if (!walked.ok) return walked
  const { lines, head } = walked.value
  const own = await walkDown(hub, { number: lines, hash: head }, remembered)
  if (!own.ok) return own
  const broken = [walked.value.firstBroken, own.value.firstBroken].filter((line) => line !== null)
  return succeed({
    lines,
    head,
    firstBroken: broken.length > 0 ? Math.min(...broken) : null,
    isSamePast: own.value.isSamePast,
  })
}

async function walkDown(
  hub: Hub,
  end: { readonly number: number; readonly hash: string },
  remembered: RememberedHead | undefined,
): Asked<Walk> {
  let expected = end
  let firstBroken: number | null = null
  const stopAt = remembered?.lines ?? 0
  while (expected.number > stopAt) {
    const page = await hub.get(`/api/admin/audit?before=${expected.number + 1}`, auditPageSchema)
    if (!page.ok) return page
    const entries = page.value.entries.filter(({ number }) => number > stopAt)
    // The hub said there was one more: it is missing.
    if (entries.length === 0) return succeed({ firstBroken: expected.number, isSamePast: null })
    for (const entry of entries) {
      if (!(await isLine(entry, expected))) firstBroken = expected.number
      expected = { number: expected.number - 1, hash: entry.previousHash }
    }
  }
  const isSamePast = remembered ? end.number >= stopAt && expected.hash === remembered.head : null
  const beginsWell = remembered !== undefined || expected.hash === hashOfNothing
  return succeed({ firstBroken: beginsWell ? firstBroken : (firstBroken ?? 1), isSamePast })
}

async function isLine(
  entry: AuditEntry,
  { number, hash }: { readonly number: number; readonly hash: string },
): Promise<boolean> {
  return entry.number === number && entry.hash === hash && (await hashLine(entry)) === hash
}
