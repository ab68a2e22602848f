import { useState } from 'preact/hooks'
import type { AnswerView } from '#contract/question.ts'
import { nothingMore } from '#ask/hub.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useAct } from '../app/act.ts'
import { useConsole, useNames } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { aboutOf } from './question-words.ts'
import { mayLeave, WrittenAnswer } from './written-answer.tsx'

interface RewriteAnswerProps {
  readonly answer: AnswerView
  readonly stepTitle: string | undefined
  readonly onSent: () => Promise<void>
}

/** An answer that was sent back, with why. */
export const RewriteAnswer = ({ answer, stepTitle, onSent }: RewriteAnswerProps) => {
  const { hub } = useConsole()
  const names = useNames()
  const [written, setWritten] = useState({ wording: answer.wording, text: answer.text })
  const { isBusy, fault, run } = useAct()
  const about = aboutOf(answer, names, stepTitle)
  return (
    <section class="question-card" aria-label={about}>
      <h3 class="h3">{about}</h3>
      <Notice kind="check">
        <b>À reprendre :</b> {answer.note}
      </Notice>
      <WrittenAnswer written={written} onChange={setWritten} />
      <FaultNotice fault={fault} />
      <div class="acts">
        <Button
          kind="main"
          icon="envoi"
          label="Envoyer de nouveau"
          isOff={!mayLeave(written)}
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() =>
            void run(
              () => hub.post(`/api/partner/answers/${answer.id}`, written, nothingMore),
              onSent,
            )
          }
        />
      </div>
    </section>
  )
}
