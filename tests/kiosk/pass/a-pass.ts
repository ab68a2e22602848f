/** A pass of ten euros, taken in one place. */
import type { ShownPass } from '#contract/pass.ts'
import { words } from '../a-content.ts'

export const aPass: ShownPass = {
  schema: 'pass/1',
  id: 'pass-numerique',
  title: words('Le pass numérique'),
  lead: words('Un titre qui paie une formation.'),
  picture: 'apprendre',
  facts: [
    {
      text: words('Un pass vaut 10 euros.'),
      source: { name: 'Entretien', dated: '2020-09-25' },
      lastVerified: '2020-09-25',
      reviewEvery: 'P365D',
      hard: false,
    },
  ],
  steps: [words('Apportez vos pass.')],
  unknown: words('Nous ne savons pas qui les donne.'),
  places: [{ id: 'bourail', name: 'Médiathèque de Bourail', commune: 'Bourail' }],
}
