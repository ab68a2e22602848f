/** What is said of each statement that is to be verified, and what to do about it. */
import type { OwnedStale, StaleStatement } from '#author/stale-report.ts'
import { dayOf } from '../../app/time-words.ts'
import { counted } from '../../app/count-words.ts'

/** « À revoir depuis 120 jours (jusqu’au 1er août 2026) ». */
export const lateWords = ({ reason, freshUntil, daysLate }: StaleStatement): string => {
  if (freshUntil === undefined || daysLate === undefined) return 'Jamais vérifié'
  const what = reason === 'expired' ? 'Périmé' : 'À revoir'
  return `${what} depuis ${counted('daysUnverified', daysLate)} (jusqu’au ${dayOf(freshUntil)})`
}

/** The partner that an owner's statements can be confirmed by; `undefined`: nobody signs for them. */
export const partnerOf = ({ statements }: OwnedStale): string | undefined => {
  const [first] = statements[0]?.partners ?? []
  return statements.every(({ partners }) => partners[0] === first) ? first : undefined
}

/** What to do, in one sentence. */
export const adviceOf = (owned: OwnedStale): string =>
  partnerOf(owned) === undefined
    ? 'Relisez chaque source, puis changez « Vérifié le » dans le fichier.'
    : 'Imprimez la fiche de faits, faites-la signer, puis notez la signature ici.'
