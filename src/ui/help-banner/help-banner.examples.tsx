import type { Examples } from '#ui/review/example.ts'
import { HelpBanner } from './help-banner.tsx'

const nothing = () => {}
const shared = {
  words: 'Un aidant est avec vous',
  notesLabel: 'Notes de l’aidant',
  stopLabel: 'Arrêter l’aide',
  onNotes: nothing,
  onStop: nothing,
  onStay: nothing,
}

export const helpBannerExamples: Examples = {
  'Un aidant est là': () => <HelpBanner {...shared} />,
  'L’aide va se fermer': () => (
    <HelpBanner
      {...shared}
      leaving={{
        words: 'L’aide va se fermer dans une minute.',
        stayLabel: 'L’aidant est toujours là',
      }}
    />
  ),
}
