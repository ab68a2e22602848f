import { expect, test } from 'vitest'
import type { QuestionGroup } from '#contract/question.ts'
import type { Referent } from '#contract/referent.ts'
import {
  aboutOf,
  delayOf,
  waitingOf,
  workingDaysSince,
} from '../../../src/admin/questions/question-words.ts'

const names = { guide: (id: string) => (id === 'chomage' ? 'Chômage' : id) }
const group: QuestionGroup = {
  partner: 'cafat',
  guide: 'chomage',
  step: 'papiers',
  blocking: 'piece_refusee',
  questions: [{ id: '0'.repeat(32), day: '2026-11-20', text: 'Pourquoi ?' }],
}
const card: Referent = {
  partner: 'cafat',
  domain: { std: { fr: 'Chômage' } },
  procedures: [],
  function: 'Référente',
  channels: [{ kind: 'phone', value: '00 00 00' }],
  delayDays: 3,
  langs: ['fr'],
  scope: 'country',
  places: [],
  diffusion: 'aidant',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  verifiedAt: null,
  owner: 'CAFAT',
}

test('a question says its guide, its step and what blocks, or the codes that nobody knows', () => {
  expect(aboutOf(group, names, 'Les papiers')).toBe(
    'Chômage, étape «\u00a0Les papiers\u00a0» : Papier refusé',
  )
  expect(aboutOf({ ...group, step: null, blocking: 'robot' }, names, undefined)).toBe(
    'Chômage : robot',
  )
  expect(aboutOf({ ...group, guide: 'parti' }, names, undefined)).toContain(
    'parti, étape «\u00a0papiers\u00a0»',
  )
})

test('the week-end is nobody’s working day', () => {
  expect(workingDaysSince('2026-11-20', '2026-11-23')).toBe(1)
  expect(workingDaysSince('2026-11-20', '2026-11-22')).toBe(0)
  expect(workingDaysSince('2026-11-20', '2026-11-20')).toBe(0)
})

test('a group is late past the delay of the quickest referent of its guide', () => {
  const referents = {
    slow: card,
    quick: { ...card, delayDays: 1, procedures: ['chomage'] },
    other: { ...card, delayDays: 0, procedures: ['retraite'] },
    elsewhere: { ...card, partner: 'opt-nc', delayDays: 0 },
  }
  expect(delayOf(group, referents)).toBe(1)
  expect(waitingOf(group, referents, '2026-11-23')).toMatchObject({ days: 1, isLate: false })
  expect(waitingOf(group, referents, '2026-11-24')).toMatchObject({ days: 2, isLate: true })
  expect(waitingOf(group, {}, '2026-11-27')).toMatchObject({ days: 5, delay: 5, isLate: false })
})
