/** « Faire le point »: questions that lead nowhere, and guides that people do not have. */
import { type Defect, say } from './defect.ts'

interface Changes {
  readonly from?: number
  readonly weighs?: string
  readonly guide?: string
}

/** Three questions and two causes, with one thing changed. */
const diagnosticYaml = ({ from = 2, weighs = '{ appareil: 2 }', guide = 'bourse' }: Changes) =>
  `schema: diagnostic/1
title: ${say('Faire le point')}
lead: ${say('Nous cherchons ensemble.')}
picture: doute
questions:
  - id: chez-vous
    ask: ${say('Avez-vous un ordinateur ?')}
    answers:
      - { id: oui, label: ${say('Oui')} }
      - { id: non, label: ${say('Non')}, weighs: ${weighs} }
  - id: lire
    ask: ${say('Lire est-il facile ?')}
    answers:
      - { id: oui, label: ${say('Oui')} }
      - { id: non, label: ${say('Non')}, weighs: { lecture: 2, appareil: 1 } }
causes:
  - id: appareil
    title: ${say("L'appareil")}
    body: ${say('Vous pouvez venir ici.')}
    picture: ordinateur
    from: ${from}
    ways: [{ kind: help }]
  - id: lecture
    title: ${say('La lecture')}
    body: ${say('Quelqu’un peut lire avec vous.')}
    picture: lettre
    ways:
      - { kind: guide, guide: ${guide} }
`

const withDiagnostic =
  (changes: Changes): Defect['plant'] =>
  ({ write }) =>
    write('diagnostic.yaml', diagnosticYaml(changes))

const file = 'diagnostic.yaml'

export const diagnosticDefects: readonly Defect[] = [
  {
    code: 'K01',
    level: 'error',
    name: 'a cause that no answers can bring',
    file,
    plant: withDiagnostic({ from: 9 }),
    line: 'id: appareil',
  },
  {
    code: 'K02',
    level: 'warning',
    name: 'a question that changes nothing',
    file,
    plant: withDiagnostic({ weighs: '{}', from: 1 }),
    line: 'id: chez-vous',
  },
  {
    code: 'K03',
    level: 'warning',
    name: 'a guide that people do not get',
    file,
    plant: (borrowed) => {
      borrowed.edit('guides/bourse.guide.yaml', 'status: published', 'status: draft')
      withDiagnostic({})(borrowed)
    },
    line: 'guide: bourse',
  },
  {
    code: 'L01',
    level: 'error',
    name: 'an answer that weighs on a cause nobody wrote',
    file,
    plant: withDiagnostic({ weighs: '{ appareils: 2 }' }),
    line: 'appareils',
  },
  {
    code: 'L01',
    level: 'error',
    name: 'a guide that is not there, among what can help',
    file,
    plant: withDiagnostic({ guide: 'bourses' }),
    line: 'guide: bourses',
  },
]
