import { type Check, error, warning } from './examine.ts'
import { mentionOf } from './measure-words.ts'

/** Subjects of questions whose answer says something of a person that is theirs alone. */
const privateSubjects = [
  'revenu',
  'revenus',
  'salaire',
  'santé',
  'maladie',
  'malade',
  'handicap',
  'enceinte',
  'grossesse',
  'chômage',
  'divorce',
  'divorcé',
  'veuf',
  'veuve',
  'séparé',
  'religion',
  'nationalité',
  'dettes',
].map((word) => ({ word, isMention: mentionOf(word) }))

/**
 * P01: nothing private leaves a terminal. Steps have no free text by construction. What can still leak: a sensitive
 * answer that another question fills in the open, and a private question that nobody marked.
 */
export const checkPrivacy: Check = ({ guide }) => {
  const choices = Object.entries(guide.steps).flatMap(([id, step]) =>
    step.kind === 'choice' ? [{ id, step }] : [],
  )
  const sensitive = new Set(
    choices.filter(({ step }) => step.sensitive).map(({ step }) => step.answer),
  )
  return choices.flatMap(({ id, step }) => {
    if (step.sensitive) return []
    if (sensitive.has(step.answer))
      return [
        error(
          'P01',
          ['steps', id],
          `« ${step.answer} » est sensible ailleurs : ajoutez « sensitive: true » ici aussi, sinon la réponse sort du poste`,
        ),
      ]
    const subject = privateSubjects.find(({ isMention }) => isMention(step.title.std['fr'] ?? ''))
    return subject === undefined
      ? []
      : [
          warning(
            'P01',
            ['steps', id],
            `cette question touche à la vie privée (« ${subject.word} ») : ajoutez « sensitive: true »`,
          ),
        ]
  })
}
