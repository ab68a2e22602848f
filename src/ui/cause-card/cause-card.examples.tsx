import { Notice } from '#ui/notice/notice.tsx'
import type { Examples } from '#ui/review/example.ts'
import { CauseCard, CauseCards } from './cause-card.tsx'

export const causeCardExamples: Examples = {
  'Ce qui peut aider': () => (
    <CauseCards>
      <CauseCard picture="ordinateur" ground={1} title="L'appareil">
        <p>Ici, un ordinateur vous attend.</p>
        <Notice kind="calm">Revenez quand vous voulez.</Notice>
      </CauseCard>
      <CauseCard picture="cle" ground={2} title="Les comptes et les mots de passe">
        <p>On peut s'y préparer.</p>
      </CauseCard>
    </CauseCards>
  ),
}
