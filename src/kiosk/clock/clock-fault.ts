/**
 * By how much this PC's clock is wrong, by the server's. Only to tell somebody: what is trusted, and until when, never hangs on a
 * date that nobody has signed.
 */

/** Nearer than this, it is not the clock that makes a release look out of date. */
const toleranceMs = 60 * 60_000

/** Of an answer: its `Date` (RFC 9110, 6.6.1). Positive: the PC is ahead. Undefined when the two agree, or nothing tells. */
export function clockFaultMs(date: string | null, systemMs: number): number | undefined {
  const serverMs = Date.parse(date ?? '')
  const aheadMs = systemMs - serverMs
  return Math.abs(aheadMs) > toleranceMs ? aheadMs : undefined
}

/** Each with how many milliseconds it lasts, longest first. */
const units = [
  [365.25 * 86_400_000, 'an', 'ans'],
  [30.44 * 86_400_000, 'mois', 'mois'],
  [86_400_000, 'jour', 'jours'],
  [3_600_000, 'heure', 'heures'],
] as const

/** « avance de 2 ans », « retarde de 3 jours ». */
export function faultWords(aheadMs: number): string {
  const far = Math.abs(aheadMs)
  const [ms, one, several] = units.find(([lasts]) => Math.round(far / lasts) >= 1) ?? units[3]
  const count = Math.round(far / ms)
  return `${aheadMs > 0 ? 'avance' : 'retarde'} de ${count} ${count === 1 ? one : several}`
}
