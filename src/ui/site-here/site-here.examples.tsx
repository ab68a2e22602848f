import { Button } from '#ui/button/button.tsx'
import type { Examples } from '#ui/review/example.ts'
import { SiteHere } from './site-here.tsx'

export const siteHereExamples: Examples = {
  'Adresse officielle': () => (
    <SiteHere label="Vous êtes sur" host="www.impots.nc" icon="cadenas">
      <Button size="slim" icon="retour" label="Page précédente" onPress={() => {}} />
    </SiteHere>
  ),
  'Page inconnue': () => (
    <SiteHere label="Vous êtes sur" host="une page qu’Escale ne connaît pas" icon="alerte" />
  ),
}
