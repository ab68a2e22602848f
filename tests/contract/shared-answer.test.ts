import { expect, test } from 'vitest'
import { answersFor, isOverdue, type SharedAnswer } from '#contract/shared-answer.ts'

const answer = (also: Partial<SharedAnswer> = {}): SharedAnswer => ({
  partner: 'cafat',
  guide: 'cafat-chomage',
  question: { std: { fr: 'Pourquoi ?' } },
  answer: { std: { fr: 'Parce que.' } },
  answered: '2026-11-01',
  owner: 'CAFAT',
  reviewEvery: 'P30D',
  ...also,
})

test('answers of the step come first, the newest of them before, then those of the whole guide', () => {
  const answers = {
    whole: answer({ answered: '2026-11-20' }),
    old: answer({ step: 'papiers' }),
    new: answer({ step: 'papiers', answered: '2026-11-10' }),
    elsewhere: answer({ step: 'debut' }),
    other: answer({ guide: 'opt-ccp' }),
  }
  const ids = (step?: string) => answersFor(answers, 'cafat-chomage', step).map(([id]) => id)
  expect(ids('papiers')).toEqual(['new', 'old', 'whole'])
  expect(ids()).toEqual(['whole'])
})

test('an answer is overdue after its own delay, and always when the day is not known', () => {
  expect(isOverdue(answer(), '2026-12-01')).toBe(false)
  expect(isOverdue(answer(), '2026-12-02')).toBe(true)
  expect(isOverdue(answer(), undefined)).toBe(true)
})
