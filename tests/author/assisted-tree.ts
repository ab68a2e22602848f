/** The good deployment with an aidant, two referents, notes and a training guide. Nobody and no number in it is real. */
import { newRounds } from '#seal/assisted/unlock-code.ts'
import { type BorrowedTree, borrowTree } from './borrow-tree.ts'

export const phone = '99 88 77'
export const note = 'Le RIB doit être au nom du parent.'
const salt = '0f'.repeat(16)

export const aidantsYaml = (key = 'ab'.repeat(32)) => `schema: aidants/1
seed: '${'5e'.repeat(32)}'
levels: [0, 1, 2]
reception:
  - { std: { fr: 'Dire bonjour, puis son prénom.' }, easy: { fr: 'Dire bonjour.' } }
urgent:
  - { std: { fr: 'Appeler le référent tout de suite.' }, easy: { fr: 'Appeler le référent.' } }
aidants:
  hina:
    number: '10'
    firstName: Hina
    trade: counter
    places: [mairie]
    validUntil: '2027-06-30'
    training: { bourg: '2026-09-01' }
    code: { salt: '${salt}', rounds: ${newRounds}, key: '${key}' }
`

export const referentsYaml = `bourses:
  partner: bourg
  domain: { std: { fr: 'Bourses scolaires' }, easy: { fr: 'Bourses' } }
  procedures: [bourse]
  function: Référente bourses
  channels: [{ kind: internal-phone, value: '${phone}' }]
  hours: { std: { fr: 'Lundi à vendredi, 8 h à 12 h' }, easy: { fr: 'Le matin' } }
  delayDays: 2
  substitute: accueil
  scope: country
  validFrom: '2026-01-01'
  validUntil: '2026-12-31'
  verifiedAt: '2026-11-01'
  owner: Mairie
accueil:
  partner: bourg
  domain: { std: { fr: 'Toutes les démarches' }, easy: { fr: 'Tout' } }
  function: Accueil
  channels: [{ kind: email, value: accueil@bourg.example }]
  scope: country
  validFrom: '2026-01-01'
  validUntil: '2026-12-31'
  verifiedAt: '2026-11-01'
  owner: Mairie
`

export const answersYaml = `quittance:
  partner: bourg
  guide: bourse
  step: papiers
  blocking: piece_refusee
  question: { std: { fr: 'Une vieille quittance est-elle acceptée ?' }, easy: { fr: 'Une vieille quittance ?' } }
  answer: { std: { fr: 'Non. Demandez-la au bailleur.' }, easy: { fr: 'Non. Demandez-la au bailleur.' } }
  answered: '2026-10-01'
  owner: Mairie
  reviewEvery: P180D
`

export function assistedTree(key?: string): BorrowedTree {
  const tree = borrowTree()
  tree.write('aidants.yaml', aidantsYaml(key))
  tree.write('registry/referents.yaml', referentsYaml)
  tree.edit(
    'guides/bourse.guide.yaml',
    '    facts: [campagne]\n    next:\n      - to: saison\n',
    `    facts: [campagne]
    helper:
      - { std: { fr: '${note}', en: 'Check the name.' }, easy: { fr: '${note}' } }
    next:
      - to: rappel
  rappel:
    kind: info
    visibility: helper
    title:
      std: { fr: 'Ce que l’aidant regarde', en: 'What the aidant checks' }
      easy: { fr: 'Pour l’aidant', en: 'For the aidant' }
    next:
      - to: saison
`,
  )
  return tree
}
