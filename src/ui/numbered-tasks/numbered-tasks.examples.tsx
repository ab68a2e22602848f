import type { Examples } from '#ui/review/example.ts'
import { NumberedTasks } from './numbered-tasks.tsx'

export const exampleTasks = [
  'Entrez avec votre compte.',
  'Remplissez la déclaration.',
  'Vérifiez, puis envoyez.',
  'Gardez la confirmation.',
]

export const numberedTasksExamples: Examples = {
  'Choses à faire': () => <NumberedTasks tasks={exampleTasks} />,
}
