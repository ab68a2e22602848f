import { Button } from '#ui/button/button.tsx'
import type { Examples } from '#ui/review/example.ts'
import { PracticeBanner } from './practice-banner.tsx'

const nothing = () => {}

export const practiceBannerExamples: Examples = {
  'Un exercice': () => (
    <PracticeBanner icon="crayon" words="Atelier : exercice. Rien n’est envoyé." />
  ),
  'Un atelier commence': () => (
    <PracticeBanner icon="deux" words="Un atelier commence ici.">
      <Button size="slim" label="Voir" onPress={nothing} />
    </PracticeBanner>
  ),
}
