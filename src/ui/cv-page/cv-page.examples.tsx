import type { Examples } from '#ui/review/example.ts'
import { CvPreview } from './cv-page.tsx'

export const cvPageExamples: Examples = {
  'Un CV': () => (
    <CvPreview
      label="Aperçu du CV"
      name="Camille Exemple"
      aim="Vendeuse"
      contact={['00 00 00', 'camille@exercice.example', 'Koné']}
      sections={[
        {
          title: 'Expérience',
          lines: [{ what: 'Vendeuse', note: 'Magasin Exemple, deux ans' }],
        },
        { title: 'Langues', lines: [{ what: 'Français, paicî' }] },
      ]}
    />
  ),
}
