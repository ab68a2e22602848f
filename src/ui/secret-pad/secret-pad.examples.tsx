import type { Examples } from '#ui/review/example.ts'
import { SecretPad } from './secret-pad.tsx'

const nothing = () => {}

export const secretPadExamples: Examples = {
  'Clavier de code': () => (
    <SecretPad
      label="Chiffres"
      eraseLabel="Effacer"
      sendLabel="Valider"
      onDigit={nothing}
      onErase={nothing}
      onSend={nothing}
    />
  ),
}
