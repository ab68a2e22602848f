import { NoteCard } from '#ui/aidant-notes/note-card.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { AidantLayer } from '#contract/aidant.ts'
import { answersFor, isOverdue } from '#contract/shared-answer.ts'
import type { Walk } from '#session/session-words.ts'
import { longDate } from '#guide/long-date.ts'
import { reachedStep } from '../screens/reached-step.ts'
import { NoteText, noteWords } from './note-text.tsx'

interface PartnerAnswersProps {
  readonly layer: AidantLayer
  readonly walk: Walk
  /** Undefined when the clock is known to be wrong: nothing is then said to hold. */
  readonly day: string | undefined
}

/** What partners have answered, at this step and of this guide, to aidants of any place. */
export function PartnerAnswers({ layer, walk, day }: PartnerAnswersProps) {
  const answers = answersFor(layer.answers, walk.guide.id, reachedStep(walk)?.id)
  if (answers.length === 0) return null
  return (
    <NoteCard title="Déjà demandé au partenaire">
      {answers.map(([id, answer]) => (
        <article key={id} class="referent">
          <h3>{noteWords(answer.question)}</h3>
          <NoteText text={answer.answer} guide={walk.guide} />
          <p class="hint">
            {layer.partners[answer.partner] ?? answer.partner}, le {longDate(answer.answered, 'fr')}
          </p>
          {isOverdue(answer, day) && (
            <Notice kind="check">À vérifier : le partenaire ne l’a pas confirmé depuis.</Notice>
          )}
        </article>
      ))}
    </NoteCard>
  )
}
