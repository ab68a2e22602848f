import type { Examples } from '#ui/review/example.ts'
import { UnitStrip } from './unit-strip.tsx'

export const unitStripExamples: Examples = {
  'Un carré par poste': () => (
    <UnitStrip
      shares={[
        { tone: 'done', label: 'l’ont à l’écran', count: 9 },
        { tone: 'trying', label: 'à l’essai', count: 1 },
        { tone: 'waiting', label: 'attendent la fin d’une session', count: 2 },
        { tone: 'coming', label: 'vont le chercher', count: 3 },
        { tone: 'failed', label: 'revenus en arrière', count: 1 },
        { tone: 'silent', label: 'pas encore de nouvelles', count: 2 },
      ]}
    />
  ),
}
