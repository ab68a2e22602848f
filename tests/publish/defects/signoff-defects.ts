/** What may be wrong with the signatures of partners. */
import type { Defect } from './defect.ts'

const file = 'signoffs.yaml'
const signed = (by: string, mark: string) =>
  [
    'schema: signoffs/1',
    'signoffs:',
    '  - partner: bourg',
    `    by: ${by}`,
    '    on: "2026-11-20"',
    '    document: { name: Fiche de novembre }',
    '    statements:',
    `      bourse/campagne: "${mark}"`,
    '',
  ].join('\n')

export const signoffDefects: readonly Defect[] = [
  {
    code: 'F07',
    level: 'error',
    name: 'a signature that names somebody',
    file,
    plant: ({ write }) => write(file, signed('Madame Jeanne Martin', '00000000')),
    line: 'Jeanne',
  },
  {
    code: 'F08',
    level: 'warning',
    name: 'a signature of words that have changed since',
    file,
    plant: ({ write }) => write(file, signed('Responsable', '00000000')),
    line: 'bourse/campagne',
  },
]
