import type { Examples } from '#ui/review/example.ts'
import { Figures } from './figures.tsx'

export const figuresExamples: Examples = {
  'Quelques nombres': () => (
    <Figures
      figures={[
        { value: 9, label: 'postes, 6 lieux' },
        { value: 5, label: 'à jour', icon: 'coche' },
        { value: 2, label: 'silencieux', icon: 'sansreseau' },
        { value: 1, label: 'fermé', icon: 'alerte', isFault: true },
      ]}
    />
  ),
}
