import type { Examples } from '#ui/review/example.ts'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { Letter, Postmark } from './postmark.tsx'

export const postmarkExamples: Examples = {
  'Timbre et cachet': () => (
    <Letter>
      <Stamp picture="impots" ground={2} size="big" />
      <Postmark label="Vérifié le" strong="12 octobre 2026" />
    </Letter>
  ),
  'Cachet du résultat': () => (
    <Letter>
      <Postmark icon="coche" strong="C’est fait" size="big" />
    </Letter>
  ),
}
