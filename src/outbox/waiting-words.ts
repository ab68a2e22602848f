/** What is said of what waits, in words an aidant reads. */
import type { OutboxState } from './outbox.ts'

const lateDays = 14

/** Whether the oldest has waited too long for anybody to leave it at that. `today` as the oldest's day is written. */
export function isLate({ oldestDay }: OutboxState, today: string): boolean {
  if (oldestDay === undefined) return false
  return Date.parse(today) - Date.parse(oldestDay) > lateDays * 86_400_000
}

/** `undefined` when nothing waits. */
export function waitingWords(state: OutboxState, today: string): string | undefined {
  if (state.waiting === 0) return undefined
  const many =
    state.waiting === 1
      ? '1 compte rendu en attente d’envoi'
      : `${state.waiting} comptes rendus en attente d’envoi`
  return isLate(state, today)
    ? `${many}, depuis plus de ${lateDays} jours. Dites-le à l’administrateur.`
    : many
}
