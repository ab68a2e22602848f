import type { Examples } from '#ui/review/example.ts'
import { PracticeData } from './practice-data.tsx'

export const practiceDataExamples: Examples = {
  'Une personne inventée': () => (
    <PracticeData
      rows={[
        { label: 'Nom', value: 'Exemple' },
        { label: 'Prénom', value: 'Camille' },
        { label: 'Courriel', value: 'camille@exercice.example' },
        { label: 'Téléphone', value: '00 00 00' },
      ]}
    />
  ),
}
