/** Fields of « Faire le point » (contract/diagnostic.ts), as people call them. */
import { type FieldWords, say } from './say-field.ts'

export const diagnosticFieldWords: Readonly<Record<string, FieldWords>> = {
  'causes.*.from': say('Poids à partir duquel c’est une cause'),
  'causes.*.ways.*.text': say('Conseil', 'À faire ici et maintenant. Il n’affirme aucun fait.'),
  'questions.*.answers.*.label': say('Ce que dit la réponse'),
  'questions.*.answers.*.hint': say('Précision sous la réponse'),
  'questions.*.answers.*.weighs.*': say('Poids', 'De 1 à 3.'),
  'questions.*.id': say('Nom de la question', 'Minuscules, chiffres et tirets.'),
  'questions.*.answers.*.id': say('Nom de la réponse'),
  'causes.*.id': say('Nom de la cause', 'Les réponses le citent.'),
}
