import type { Examples } from '#ui/review/example.ts'
import { Entry } from './entry.tsx'

export const exampleEntries = [
  { label: 'Pour mon entreprise', picture: 'ville' },
  { label: 'Pour mon association', picture: 'famille' },
] as const

export const entryExamples: Examples = {
  Entrées: () => (
    <ul class="entries">
      {exampleEntries.map((entry) => (
        <li key={entry.label}>
          <Entry {...entry} onPress={() => {}} />
        </li>
      ))}
    </ul>
  ),
}
