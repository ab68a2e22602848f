import type { Examples } from '#ui/review/example.ts'
import { FactList } from './fact-list.tsx'

export const factListExamples: Examples = {
  'Ce qu’on sait d’un poste': () => (
    <FactList
      lines={[
        { name: 'Dernier contact', value: 'il y a 2 minutes' },
        {
          name: 'Horloge',
          value: '12 minutes de retard',
          note: 'Les saisons et les délais peuvent être faux. Réglez l’heure du PC.',
        },
      ]}
    />
  ),
}
