import { useState } from 'preact/hooks'
import { longestQuestion, type QuestionGroup } from '#contract/question.ts'
import { nothingMore } from '#ask/hub.ts'
import { Button } from '#ui/button/button.tsx'
import { useAct } from '../app/act.ts'
import { useConsole, useNames } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { AskedTexts } from './asked-texts.tsx'
import { aboutOf } from './question-words.ts'
import { mayLeave, WrittenAnswer } from './written-answer.tsx'

interface AnswerGroupProps {
  readonly group: QuestionGroup
  readonly stepTitle: string | undefined
  readonly onSent: () => Promise<void>
}

/** One answer for all that were asked the same. */
export const AnswerGroup = ({ group, stepTitle, onSent }: AnswerGroupProps) => {
  const { hub } = useConsole()
  const names = useNames()
  const [written, setWritten] = useState(() => ({
    wording: (group.questions.find(({ text }) => text !== null)?.text ?? '').slice(
      0,
      longestQuestion,
    ),
    text: '',
  }))
  const { isBusy, fault, run } = useAct()
  const send = () =>
    void run(
      () =>
        hub.post(
          '/api/partner/answers',
          { questions: group.questions.map(({ id }) => id), ...written },
          nothingMore,
        ),
      onSent,
    )
  const about = aboutOf(group, names, stepTitle)
  return (
    <section class="question-card" aria-label={about}>
      <div class="question-card-head">
        <h3 class="h3">{about}</h3>
        <span class="hint">{names.partner(group.partner)}</span>
      </div>
      <AskedTexts group={group} />
      <WrittenAnswer written={written} onChange={setWritten} />
      <FaultNotice fault={fault} />
      <div class="acts">
        <Button
          kind="main"
          icon="envoi"
          label="Envoyer la réponse"
          isOff={!mayLeave(written)}
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={send}
        />
      </div>
    </section>
  )
}
