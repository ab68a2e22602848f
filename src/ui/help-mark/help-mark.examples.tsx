import type { Examples } from '#ui/review/example.ts'
import { HelpMark } from './help-mark.tsx'

export const helpMarkExamples: Examples = {
  "Marque de l'appel": () => (
    <p style="text-align: center; display: grid; justify-items: center">
      <HelpMark icon="horloge" word="appel" />
      <HelpMark icon="coche" word="vue" />
      <HelpMark icon="deux" word="arrive" />
    </p>
  ),
}
