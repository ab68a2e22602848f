/** Fields of the invented person of exercises (contract/practice.ts), as people call them. */
import { type FieldWords, say } from './say-field.ts'

export const practiceFieldWords: Readonly<Record<string, FieldWords>> = {
  fields: say('Ce que les sites demandent', 'Douze au plus.'),
  'fields.*': say('Un champ'),
  'fields.*.label': say('Ce que demande un site', 'Nom, courriel, numéro…'),
  'fields.*.value': say(
    'Ce qu’elle répondrait',
    'Des zéros pour un numéro, .example pour une adresse.',
  ),
  'fields.*.id': say('Nom du champ', 'Minuscules, chiffres et tirets.'),
}
