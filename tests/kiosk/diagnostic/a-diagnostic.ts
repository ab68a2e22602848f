/** Two questions, three causes. */
import type { Diagnostic } from '#contract/diagnostic.ts'
import { words } from '../a-content.ts'

export const aDiagnostic: Diagnostic = {
  schema: 'diagnostic/1',
  title: words('Faire le point'),
  lead: words('Nous cherchons ensemble.'),
  picture: 'doute',
  questions: [
    {
      id: 'appareil',
      ask: words('Avez-vous un ordinateur ?'),
      many: false,
      answers: [
        { id: 'oui', label: words('Oui'), weighs: {} },
        { id: 'non', label: words('Non, aucun'), weighs: { equipement: 3 } },
      ],
    },
    {
      id: 'gene',
      ask: words("Qu'est-ce qui vous gêne ?"),
      many: true,
      answers: [
        { id: 'lire', label: words('Lire'), weighs: { lecture: 2 } },
        { id: 'peur', label: words('La peur de me tromper'), weighs: { confiance: 2 } },
      ],
    },
  ],
  causes: [
    {
      id: 'equipement',
      title: words("L'appareil"),
      body: words('Ici, un ordinateur vous attend.'),
      picture: 'ordinateur',
      from: 2,
      ways: [
        { kind: 'office', office: 'accueil' },
        { kind: 'guide', guide: 'declarer' },
        { kind: 'guide', guide: 'gone' },
      ],
    },
    {
      id: 'lecture',
      title: words('La lecture'),
      body: words('Quelqu’un peut lire avec vous.'),
      picture: 'lettre',
      from: 2,
      ways: [{ kind: 'help' }, { kind: 'advice', text: words('Touchez Texte, en bas.') }],
    },
    {
      id: 'confiance',
      title: words('La confiance'),
      body: words('Vous ne pouvez rien casser.'),
      picture: 'bouclier',
      from: 2,
      ways: [{ kind: 'help' }],
    },
  ],
}
