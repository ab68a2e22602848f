import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { AnswerView } from '#contract/question.ts'
import { sharedAnswersSchema } from '#contract/shared-answer.ts'
import { entryIdOf, withEntry } from '../../../src/admin/questions/answer-entry.ts'

const answer: AnswerView = {
  id: '0123456789abcdef0123456789abcdef',
  partner: 'cafat',
  guide: 'chomage',
  step: 'papiers',
  blocking: 'piece_refusee',
  state: 'to-review',
  wording: 'Pourquoi ?',
  text: 'Parce que.',
  answeredOn: '2026-11-20',
  note: '',
  count: 2,
}
const reviewed = {
  wording: 'Une quittance « ancienne » : acceptée ?',
  text: 'Non : demandez-en une.\nAu guichet.',
  easy: 'Non.',
  owner: 'CAFAT',
  reviewEvery: 'P180D',
}
const textOf = (before: string | undefined, also: Partial<AnswerView> = {}) => {
  const text = withEntry(before, { ...answer, ...also }, reviewed)
  if (!text.ok) throw new Error(text.fault)
  return text.value
}

test('an accepted answer is an entry of the file that the checks read, the first as well', () => {
  const answers = v.parse(sharedAnswersSchema, parse(textOf(undefined)))
  expect(answers[entryIdOf(answer)]).toEqual({
    partner: 'cafat',
    guide: 'chomage',
    step: 'papiers',
    blocking: 'piece_refusee',
    question: { std: { fr: reviewed.wording }, easy: { fr: reviewed.wording } },
    answer: { std: { fr: reviewed.text }, easy: { fr: 'Non.' } },
    answered: '2026-11-20',
    owner: 'CAFAT',
    reviewEvery: 'P180D',
  })
})

test('accepting twice writes one entry, and another leaves the rest of the file as it was', () => {
  const once = textOf('# Réponses relues\n')
  expect(textOf(once)).toBe(once)
  const both = textOf(once, { id: 'f'.repeat(32), step: null })
  expect(both.startsWith(once.trimEnd())).toBe(true)
  expect(Object.keys(parse(both))).toHaveLength(2)
})

test('a file that is not YAML is not written over', () => {
  expect(withEntry('a: [', answer, reviewed)).toMatchObject({ ok: false })
})
