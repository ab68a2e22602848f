/** Answers of partners. */
import { answersYaml } from '../../author/assisted-tree.ts'
import type { Defect } from './defect.ts'

const file = 'registry/answers.yaml'
const withAnswers =
  (from: string, to: string): Defect['plant'] =>
  ({ write }) =>
    write(file, answersYaml.replace(from, to))

export const answerDefects: readonly Defect[] = [
  {
    code: 'Q01',
    level: 'error',
    name: 'an answer about a step that the guide does not have',
    file,
    plant: withAnswers('step: papiers', 'step: papier'),
    line: 'step: papier',
  },
  {
    code: 'Q02',
    level: 'warning',
    name: 'an answer that nobody has confirmed for too long',
    file,
    plant: withAnswers("answered: '2026-10-01'", "answered: '2025-10-01'"),
    line: 'answered:',
  },
  {
    code: 'Q03',
    level: 'error',
    name: 'an answer that names somebody',
    file,
    plant: withAnswers('Demandez-la au bailleur.', 'Demandez-la à Mme Exemple.'),
    line: 'answer:',
  },
]
