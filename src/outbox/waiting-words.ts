/** What is said of what waits, in words an aidant reads. */
import type { OutboxState } from './outbox.ts'

const lateDays = 14

/** Whether the oldest has waited too long for anybody to leave it at that. `today` as the oldest's day is written. */
export function isLate({ oldestDay }: OutboxState, today: string): boolean {
  if (oldestDay === undefined) return false
  return Date.parse(today) - Date.parse(oldestDay) > lateDays * 86_400_000
}

const carriedDays = 60

/** Whether the line is not to be waited for any more: what waits is carried on a stick. */
export function mustBeCarried({ oldestDay }: OutboxState, today: string): boolean {
  if (oldestDay === undefined) return false
  return Date.parse(today) - Date.parse(oldestDay) > carriedDays * 86_400_000
}

/** What somebody wrote; the rest waits without a word. */
const told = [
  ['activity', 'compte rendu', 'comptes rendus'],
  ['question', 'question', 'questions'],
] as const

const refusedWords = ({ refused }: OutboxState) =>
  refused === 1
    ? '1 envoi refusé par le serveur : il est gardé ici. Dites-le à l’administrateur.'
    : `${refused} envois refusés par le serveur : ils sont gardés ici. Dites-le à l’administrateur.`

/** `undefined` when nothing that is told waits, nor was refused. */
export function waitingWords(state: OutboxState, today: string): string | undefined {
  const many = told.flatMap(([kind, one, several]) => {
    const count = state.waitingOf[kind] ?? 0
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`]
  })
  if (many.length === 0) return state.refused > 0 ? refusedWords(state) : undefined
  const words = `${many.join(' et ')} en attente d’envoi`
  return isLate(state, today)
    ? `${words}, depuis plus de ${lateDays} jours. Dites-le à l’administrateur.`
    : words
}
