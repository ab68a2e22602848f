/** What aidants have asked, on the day of the other samples. */
import type { AnswerView, QuestionGroup, Questions } from '#contract/question.ts'

const id = (number: number) => String(number).padStart(32, '0')

const late: QuestionGroup = {
  partner: 'cafat',
  guide: 'cafat-chomage',
  step: 'papiers',
  blocking: 'piece_refusee',
  questions: [
    { id: id(1), day: '2026-11-16', text: 'La quittance de plus de 3 mois est-elle acceptée ?' },
    { id: id(2), day: '2026-11-20', text: null },
  ],
}
const fresh: QuestionGroup = {
  partner: 'opt-nc',
  guide: 'opt-ccp',
  step: null,
  blocking: 'robot_refuse',
  questions: [{ id: id(3), day: '2026-11-27', text: 'Le virement est-il immédiat ?' }],
}
const anAnswer: AnswerView = {
  id: id(4),
  partner: 'cafat',
  guide: 'cafat-chomage',
  step: null,
  blocking: 'droit_incertain',
  state: 'to-review',
  wording: 'Un contrat de 4 mois ouvre-t-il des droits ?',
  text: 'Oui, à partir de 3 mois travaillés.',
  answeredOn: '2026-11-26',
  note: '',
  count: 2,
}
export const sampleQuestions: Questions = {
  partners: [],
  waiting: [late, fresh],
  answers: [anAnswer, { ...anAnswer, id: id(5), state: 'accepted' }],
}
export const partnerQuestions: Questions = {
  partners: ['cafat'],
  waiting: [late],
  answers: [{ ...anAnswer, state: 'sent-back', note: 'Dites où le demander.' }],
}
export const sampleFeedback = [
  { month: '2026-11', guide: 'opt-ccp', step: null, reason: 'lien_mort', count: 3 },
]
