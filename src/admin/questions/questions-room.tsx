import { feedbackLabel } from '#contract/content-feedback.ts'
import type { QuestionGroup } from '#contract/question.ts'
import { nothingMore } from '#ask/hub.ts'
import { Button } from '#ui/button/button.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { StateMark } from '#ui/state-mark/state-mark.tsx'
import { useAct } from '../app/act.ts'
import { useConsole, useNames, useNow, useZone } from '../app/console-context.ts'
import { counted } from '../app/count-words.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { dateIn, monthOf } from '../app/time-words.ts'
import { useWatched } from '../app/watched.tsx'
import { AnswersTable } from './answers-table.tsx'
import { AskedTexts } from './asked-texts.tsx'
import { aboutOf, waitingOf } from './question-words.ts'
import { ReviewAnswer } from './review-answer.tsx'
import { useReferents } from './use-referents.ts'
import { useStepTitles } from './use-step-titles.ts'
import './questions.css'

/** What aidants ask: to review first, then what waits for a partner, then what was answered and marked. */
export const QuestionsRoom = () => {
  const { hub } = useConsole()
  const names = useNames()
  const zone = useZone()
  const today = dateIn(zone, new Date(useNow()).toISOString())
  const referents = useReferents()
  const { value, fault, refresh } = useWatched().questions
  const { isBusy, fault: closing, run } = useAct()
  const waiting = value?.waiting ?? []
  const answers = value?.answers ?? []
  const feedback = value?.feedback ?? []
  const titleOf = useStepTitles([...waiting, ...answers, ...feedback].map(({ guide }) => guide))
  const toReview = answers.filter(({ state }) => state === 'to-review')
  const keyOf = (group: QuestionGroup) =>
    [group.partner, group.guide, group.step, group.blocking].join(' ')
  return (
    <>
      <StaffHead title="Questions" />
      <p class="hint">
        Ce que les aidants demandent aux partenaires. Une réponse acceptée entre dans le contenu ;
        les aidants la lisent après la publication suivante.
      </p>
      <FaultNotice fault={fault ?? closing} />
      {toReview.length > 0 && (
        <div class="question-cards">
          <h2 class="h2">À relire</h2>
          {toReview.map((answer) => (
            <ReviewAnswer
              key={`${answer.id} ${answer.text}`}
              answer={answer}
              stepTitle={titleOf(answer.guide, answer.step)}
              onDone={refresh}
            />
          ))}
        </div>
      )}
      {value && (
        <>
          <DataTable
            caption="En attente d’un partenaire"
            rows={waiting}
            keyOf={keyOf}
            empty="Aucune question n’attend."
            columns={[
              {
                key: 'about',
                head: 'À propos de',
                isName: true,
                cell: (group) => aboutOf(group, names, titleOf(group.guide, group.step)),
              },
              { key: 'partner', head: 'Partenaire', cell: ({ partner }) => names.partner(partner) },
              { key: 'texts', head: 'Questions', cell: (group) => <AskedTexts group={group} /> },
              {
                key: 'wait',
                head: 'Attend depuis',
                cell: (group) => {
                  const { days, delay, isLate } = waitingOf(group, referents, today)
                  return isLate ? (
                    <StateMark
                      kind="late"
                      label={`${counted('workingDays', days)}, délai ${counted('workingDays', delay)}`}
                    />
                  ) : (
                    counted('workingDays', days)
                  )
                },
              },
              {
                key: 'close',
                head: '',
                isNumber: true,
                cell: (group) => (
                  <Button
                    size="slim"
                    label="Fermer sans réponse"
                    isBusy={isBusy}
                    onPress={() =>
                      void run(
                        () =>
                          hub.post(
                            '/api/admin/questions/close',
                            { questions: group.questions.map(({ id }) => id) },
                            nothingMore,
                          ),
                        refresh,
                      )
                    }
                  />
                ),
              },
            ]}
          />
          <AnswersTable
            caption="Réponses"
            answers={answers.filter(({ state }) => state !== 'to-review')}
            titleOf={titleOf}
          />
          <DataTable
            caption="Défauts signalés dans les guides"
            rows={feedback}
            keyOf={({ month, guide, step, reason }) => [month, guide, step, reason].join(' ')}
            empty="Aucun défaut signalé."
            columns={[
              {
                key: 'guide',
                head: 'Guide',
                isName: true,
                cell: ({ guide, step }) =>
                  step === null
                    ? names.guide(guide)
                    : `${names.guide(guide)}, étape «\u00a0${titleOf(guide, step) ?? step}\u00a0»`,
              },
              { key: 'reason', head: 'Défaut', cell: ({ reason }) => feedbackLabel(reason) },
              { key: 'month', head: 'Mois', cell: ({ month }) => monthOf(month) },
              { key: 'count', head: 'Fois', isNumber: true, cell: ({ count }) => count },
            ]}
          />
        </>
      )}
      {!value && fault === undefined && <Notice kind="wait">Un instant…</Notice>}
    </>
  )
}
