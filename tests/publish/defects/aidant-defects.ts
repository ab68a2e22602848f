/** Aidants, referents, and steps that are theirs. */
import { aidantsYaml, referentsYaml } from '../../author/assisted-tree.ts'
import { type Defect, guideFile, say, withSteps } from './defect.ts'

const withFiles =
  (aidants: string, referents = referentsYaml): Defect['plant'] =>
  ({ write }) => {
    write('aidants.yaml', aidants)
    write('registry/referents.yaml', referents)
  }

const practice =
  (value: string): Defect['plant'] =>
  ({ write }) =>
    write(
      'practice.yaml',
      `schema: practice/1
person: Camille Exemple
fields:
  - { id: numero, label: ${say('Votre numéro')}, value: '${value}' }
`,
    )

export const aidantDefects: readonly Defect[] = [
  {
    code: 'H01',
    level: 'error',
    name: 'a question that only aidants would see',
    file: guideFile,
    plant: withSteps(
      `  secrete:
    kind: choice
    visibility: helper
    title: ${say('Le guichet est-il ouvert ?')}
    answer: guichet
    options: [{ value: a, label: ${say('Oui')} }, { value: b, label: ${say('Non')} }]
    next: [{ to: papiers }]
`,
      'secrete',
    ),
    line: 'visibility: helper',
  },
  {
    code: 'H02',
    level: 'warning',
    name: 'an aidant without a code',
    file: 'aidants.yaml',
    plant: withFiles(aidantsYaml().replace(/\n {4}code: .*\n/, '\n')),
    line: 'hina:',
  },
  {
    code: 'H03',
    level: 'warning',
    name: 'an aidant past their last day',
    file: 'aidants.yaml',
    plant: withFiles(aidantsYaml().replace('2027-06-30', '2026-06-30')),
    line: 'validUntil',
  },
  {
    code: 'H04',
    level: 'error',
    name: 'a card that ends before it begins',
    file: 'registry/referents.yaml',
    plant: withFiles(aidantsYaml(), referentsYaml.replace("'2026-12-31'", "'2025-12-31'")),
    line: "validUntil: '2025-12-31'",
  },
  {
    code: 'E01',
    level: 'error',
    name: 'an exercise with a number that could be somebody’s',
    file: 'practice.yaml',
    plant: practice('25 58 10'),
    line: 'numero',
  },
  {
    code: 'E02',
    level: 'warning',
    name: 'a place whose only terminal does no procedure',
    file: 'places.yaml',
    plant: ({ edit }) =>
      edit(
        'places.yaml',
        '{ id: annexe-1, name: Poste 1 }',
        '{ id: annexe-1, name: Poste 1, role: welcome }',
      ),
    line: 'terminals:',
  },
  {
    code: 'E09',
    level: 'warning',
    name: 'a small site without a number to call',
    file: 'places.yaml',
    plant: ({ edit }) =>
      edit(
        'places.yaml',
        'name: Annexe du Bourg',
        'profile: small-site\n    name: Annexe du Bourg',
      ),
    line: 'annexe:',
  },
]
