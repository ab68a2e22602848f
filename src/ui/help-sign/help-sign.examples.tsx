import { Button } from '#ui/button/button.tsx'
import type { Examples } from '#ui/review/example.ts'
import { HelpSign } from './help-sign.tsx'

export const helpSignExamples: Examples = {
  'Panneau d’aide': () => (
    <HelpSign
      word="Aide"
      terminal="Poste 2"
      acts={<Button kind="main" label="Continuer" iconAfter="suite" onPress={() => {}} />}
    >
      <p>Laissez cet écran et levez la main.</p>
    </HelpSign>
  ),
}
