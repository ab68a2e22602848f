import { expect, test } from 'vitest'
import { completeQuestion, type QuestionDraft } from '#contract/question-draft.ts'

const draft: QuestionDraft = {
  guide: 'cafat-chomage',
  step: undefined,
  partner: 'cafat',
  blocking: 'piece_refusee',
  text: ' La quittance est-elle acceptée ? ',
}

test('a whole question is sent as it was meant, of the whole guide when no step is named', () => {
  expect(completeQuestion(draft, 7)).toEqual({
    ok: true,
    value: {
      schema: 'question/1',
      guide: 'cafat-chomage',
      step: null,
      partner: 'cafat',
      blocking: 'piece_refusee',
      release: 7,
      text: 'La quittance est-elle acceptée ?',
    },
  })
})

test.each([
  [{ guide: undefined }, /démarche/],
  [{ partner: undefined }, /à qui/],
  [{ blocking: undefined }, /bloque/],
  [{ text: ' ' }, /Écrivez/],
  [{ text: 'a '.repeat(141) }, /Raccourcissez/],
  [{ text: 'Mme Exemple attend' }, /Retirez/],
  [{ text: 'quoi\u0007 faire' }, /effacez/],
])('what is missing is told, and the text is not: %o', (change, expected) => {
  const question = completeQuestion({ ...draft, ...change }, 7)
  expect(question).toMatchObject({ ok: false, fault: expect.stringMatching(expected) })
  expect(JSON.stringify(question)).not.toContain('Exemple')
})
