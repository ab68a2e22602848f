import { expect, test } from 'vitest'
import { isLate, mustBeCarried, waitingWords } from '../../src/outbox/waiting-words.ts'

const today = '2026-11-22'
const waiting = (many: number, oldestDay?: string, questions = 0) => ({
  waiting: many + questions,
  waitingOf: { activity: many, question: questions, journal: 2 },
  oldestDay,
  isReached: undefined,
  isNearlyFull: false,
  refused: 0,
})

test('what waits is said in an aidant’s words', () => {
  expect(waitingWords(waiting(0), today)).toBeUndefined()
  expect(waitingWords(waiting(1, today), today)).toBe('1 compte rendu en attente d’envoi')
  expect(waitingWords(waiting(3, '2026-11-08'), today)).toBe('3 comptes rendus en attente d’envoi')
  expect(waitingWords(waiting(3, '2026-11-07'), today)).toContain('depuis plus de 14 jours')
  expect(waitingWords(waiting(1, today, 2), today)).toBe(
    '1 compte rendu et 2 questions en attente d’envoi',
  )
})

test('what the hub has refused is said when nothing else waits: it is here, and somebody must know', () => {
  const refused = { ...waiting(0), refused: 2 }
  expect(waitingWords(refused, today)).toMatch(/^2 envois refusés par le serveur.*administrateur/)
  expect(waitingWords({ ...waiting(1, today), refused: 2 }, today)).toMatch(/en attente d’envoi$/)
})

test('a fortnight is late from the day after', () => {
  expect(isLate(waiting(1, '2026-11-08'), today)).toBe(false)
  expect(isLate(waiting(1, '2026-11-07'), today)).toBe(true)
})

test('after sixty days the line is not waited for any more', () => {
  expect(mustBeCarried(waiting(1, '2026-09-23'), today)).toBe(false)
  expect(mustBeCarried(waiting(1, '2026-09-22'), today)).toBe(true)
  expect(mustBeCarried(waiting(0), today)).toBe(false)
})
