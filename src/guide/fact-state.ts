import type { FactState, Provenance } from '#contract/fact.ts'
import { addDays, daysIn } from './calendar.ts'

export type Dated = Pick<Provenance, 'lastVerified' | 'reviewEvery'> & {
  readonly expires?: string | undefined
}

/** Last day at which a verified statement may still be shown as verified; `undefined` when nobody verified it. */
export function freshUntil({ lastVerified, reviewEvery, expires }: Dated): string | undefined {
  if (lastVerified === null) return undefined
  const due = addDays(lastVerified, daysIn(reviewEvery))
  return expires !== undefined && expires < due ? expires : due
}

/** Whether a statement may be shown as verified on `today` (`YYYY-MM-DD`). The last day of each delay is included. */
export function factState(dated: Dated, today: string): FactState {
  if (dated.expires !== undefined && dated.expires < today) return 'expired'
  const until = freshUntil(dated)
  if (until === undefined) return 'never'
  return until < today ? 'overdue' : 'fresh'
}

/** Whether anybody can go back to where it comes from: an address, or the date of a document. */
export const isRereadable = ({ url, dated }: Provenance['source']): boolean =>
  url !== undefined || dated !== null
