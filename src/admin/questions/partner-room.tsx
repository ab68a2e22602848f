import type { ComponentChildren } from 'preact'
import { questionsSchema } from '#contract/question.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffFrame, StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { Button } from '#ui/button/button.tsx'
import { ComfortKeys, type ComfortKeysProps } from '../app/comfort-keys.tsx'
import { useConsole, useNames } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { useHubData } from '../app/hub-data.ts'
import { OwnAccess } from '../team/own-access.tsx'
import { AnswerGroup } from './answer-group.tsx'
import { AnswersTable } from './answers-table.tsx'
import { RewriteAnswer } from './rewrite-answer.tsx'
import { useStepTitles } from './use-step-titles.ts'
import './questions.css'

export interface PartnerRoomProps extends ComfortKeysProps {
  /** Over the page: a question that cannot wait. */
  readonly children: ComponentChildren
}

/** All that somebody of a partner sees: what aidants ask them, what became of their answers, and their own keys. */
export const PartnerRoom = ({ comfort, onLeave, children }: PartnerRoomProps) => {
  const { staff } = useConsole()
  return (
    <StaffFrame
      mark="Escale"
      side="Partenaires"
      navLabel="Sections"
      skipLabel="Aller au contenu"
      screenKey="questions"
      links={[{ href: '#questions', icon: 'question', label: 'Questions', isCurrent: true }]}
      foot={
        <>
          <ComfortKeys comfort={comfort} onLeave={onLeave} />
          <p>{staff.name}</p>
        </>
      }
    >
      <PartnerQuestions />
      <OwnAccess />
      {children}
    </StaffFrame>
  )
}

const PartnerQuestions = () => {
  const names = useNames()
  const { value, fault, refresh } = useHubData('/api/partner/questions', questionsSchema)
  const back = value?.answers.filter(({ state }) => state === 'sent-back') ?? []
  const waiting = value?.waiting ?? []
  const titleOf = useStepTitles([...waiting, ...(value?.answers ?? [])].map(({ guide }) => guide))
  return (
    <>
      <StaffHead title="Questions des aidants">
        <Button size="slim" label="Regarder de nouveau" onPress={() => void refresh()} />
      </StaffHead>
      <FaultNotice fault={fault} />
      {value && value.partners.length === 0 && (
        <Notice kind="check">
          Aucun partenaire ne vous est confié. Demandez-le à un administrateur.
        </Notice>
      )}
      {value && value.partners.length > 0 && (
        <>
          <p class="hint">
            Pour {value.partners.map(names.partner).join(', ')}. Une réponse sert à tous les lieux :
            elle est relue, puis les aidants la lisent à cette étape.
          </p>
          <div class="question-cards">
            {back.map((answer) => (
              <RewriteAnswer
                key={`${answer.id} ${answer.note}`}
                answer={answer}
                stepTitle={titleOf(answer.guide, answer.step)}
                onSent={refresh}
              />
            ))}
            {waiting.map((group) => (
              <AnswerGroup
                key={group.questions.map(({ id }) => id).join(' ')}
                group={group}
                stepTitle={titleOf(group.guide, group.step)}
                onSent={refresh}
              />
            ))}
            {back.length + waiting.length === 0 && (
              <Notice kind="good">Aucune question n’attend.</Notice>
            )}
          </div>
          <AnswersTable answers={value.answers} titleOf={titleOf} caption="Vos réponses" />
        </>
      )}
    </>
  )
}
