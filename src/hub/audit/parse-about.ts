import * as v from 'valibot'
import { auditEntrySchema } from '#contract/staff.ts'
import type { AuditAbout } from './audit-line.ts'

/** `undefined` when the text is not one that the audit writes. */
export function parseAbout(text: string): AuditAbout | undefined {
  try {
    const result = v.safeParse(auditEntrySchema.entries.about, JSON.parse(text))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}
