import type { Examples } from '#ui/review/example.ts'
import { Button } from './button.tsx'

const stay = () => {}

export const buttonExamples: Examples = {
  'Bouton principal': () => (
    <Button kind="main" label="Continuer" iconAfter="suite" onPress={stay} />
  ),
  'Bouton principal, éteint': () => (
    <Button kind="main" label="Continuer" iconAfter="suite" isOff onPress={stay} />
  ),
  'Bouton principal, en cours': () => (
    <Button kind="main" label="Imprimer" isBusy busyLabel="Un instant…" onPress={stay} />
  ),
  'Bouton simple': () => <Button label="Tout voir" icon="liste" onPress={stay} />,
  'Bouton étroit': () => <Button size="slim" label="Cacher" icon="cacher" onPress={stay} />,
  'Bouton large': () => (
    <Button kind="main" size="wide" label="Commencer" iconAfter="suite" onPress={stay} />
  ),
  'Bouton géant, deux langues': () => (
    <Button
      kind="main"
      size="huge"
      label="Touchez ici pour commencer"
      second={{ text: 'Touch here to start', lang: 'en' }}
      iconAfter="suite"
      onPress={stay}
    />
  ),
  'Bouton d’aide': () => <Button kind="help" label="Oui, de l’aide" icon="aide" onPress={stay} />,
  'Bouton d’aide, au trait': () => (
    <Button kind="help-line" label="Bloqué" icon="aide" onPress={stay} />
  ),
}
