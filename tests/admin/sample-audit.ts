/** An audit whose chain holds, hashed as the hub does. */
import { createHash } from 'node:crypto'
import type { AuditEntry } from '#contract/staff.ts'
import { canonicalBytes } from '#seal/canonical-json.ts'

const louise = 's-0000000000000001'
const acts = [
  { by: 'hub', who: 'hub', act: 'drafts-imported', about: { files: 61 } },
  { by: louise, who: 'Louise', act: 'signed-in', about: {} },
  {
    by: louise,
    who: 'Louise',
    act: 'enrolment-code-made',
    about: { place: 'kone', seat: 'kone-1' },
  },
  {
    by: 'hub',
    who: 'hub',
    act: 'terminal-enrolled',
    about: { terminal: 't-0000000000000001', place: 'kone', seat: 'kone-1' },
  },
  {
    by: louise,
    who: 'Louise',
    act: 'terminal-accepted',
    about: { terminal: 't-0000000000000001' },
  },
  { by: 's-0000000000000002', who: 'Marc', act: 'rollout-started', about: { number: 42 } },
] satisfies readonly Pick<AuditEntry, 'by' | 'who' | 'act' | 'about'>[]

const hashOf = (line: object) =>
  createHash('sha256')
    .update(canonicalBytes(line) ?? '')
    .digest('hex')

const chain: AuditEntry[] = []
for (const [place, { who, ...said }] of acts.entries()) {
  const line = {
    ...said,
    number: place + 1,
    at: new Date(Date.parse('2026-11-28T08:00:00.000Z') + place * 600_000).toISOString(),
    previousHash: chain.at(-1)?.hash ?? '0'.repeat(64),
  }
  chain.push({ ...line, who, hash: hashOf(line) })
}

/** Newest first, as the hub answers. */
export const sampleAudit: readonly AuditEntry[] = chain.toReversed()
