import { Button } from '#ui/button/button.tsx'
import type { Examples } from '#ui/review/example.ts'
import { Banner } from './banner.tsx'

const nothing = () => {}

export const bannerExamples: Examples = {
  'Un exercice': () => <Banner icon="crayon" words="Atelier : exercice. Rien n’est envoyé." />,
  'Un atelier commence': () => (
    <Banner icon="deux" words="Un atelier commence ici.">
      <Button size="slim" label="Voir" onPress={nothing} />
    </Banner>
  ),
}
