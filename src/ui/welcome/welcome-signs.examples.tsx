import { Button } from '#ui/button/button.tsx'
import type { Examples } from '#ui/review/example.ts'
import { WelcomeSigns } from './welcome-signs.tsx'

export const welcomeSignsExamples: Examples = {
  'À l’accueil': () => (
    <WelcomeSigns
      signs={[
        { icon: 'horloge', term: 'Horaires', text: 'Du lundi au vendredi.' },
        { icon: 'poste', term: 'Où vous asseoir', text: 'Poste 2 semble libre. Prenez place.' },
      ]}
    >
      <Button kind="help" icon="aide" label="Demander de l’aide" onPress={() => {}} />
    </WelcomeSigns>
  ),
}
