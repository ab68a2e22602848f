import { useState } from 'preact/hooks'
import { completeQuestion, personalFaults, type QuestionDraft } from '#contract/question-draft.ts'
import {
  type ContentFeedback,
  feedbackReasons,
  feedbackSchemaName,
} from '#contract/content-feedback.ts'
import { type AskableGuides, blockingLabels, longestQuestion } from '#contract/question.ts'
import type { Outbox, OutboxFault } from '#outbox/outbox.ts'
import { isLate, waitingWords } from '#outbox/waiting-words.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { QuestionForm } from '#ui/question-form/question-form.tsx'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { useAidant } from '../app/aidant-context.ts'
import { localDay } from '../record/local-day.ts'
import { useOutbox, useWaiting } from '../record/use-outbox.ts'
import { useGuides } from './known-guides.ts'
import './question.css'

const faults: Readonly<Record<OutboxFault, string>> = {
  'no-key':
    'Cet appareil n’a encore jamais joint le serveur : il ne peut rien garder. Attendez le réseau, puis touchez encore «\u00a0Envoyer la question\u00a0».',
  full: 'L’appareil n’a plus de place. Rien n’est perdu ici : libérez de la place, puis recommencez.',
  spared: 'L’appareil n’a presque plus de place : les défauts ne sont plus gardés.',
}

type Guide = AskableGuides['guides'][number]

/** A question to a partner, or a mark against a step, about any guide: sealed here, sent when the line allows. */
export const QuestionScreen = () => {
  const { hub } = useAidant()
  const guides = useGuides(hub)
  const { outbox, isRefused } = useOutbox()
  const state = useWaiting(outbox)
  const [turn, setTurn] = useState(0)
  const [isKept, setKept] = useState(false)
  const today = localDay(new Date())
  const waiting = waitingWords(state, today)
  return (
    <section class="question-screen" aria-label="Poser une question">
      <div role="status">
        {isKept && (
          <Notice kind="good">
            <b>La question sera envoyée.</b> La réponse viendra avec une prochaine publication, dans
            les notes de l’aidant, pour tous les lieux.
          </Notice>
        )}
        {waiting !== undefined && (
          <Notice kind={isLate(state, today) ? 'check' : 'wait'}>{waiting}</Notice>
        )}
      </div>
      {isRefused && (
        <Notice kind="error" announce="at-once">
          Ce navigateur refuse de garder quoi que ce soit. Posez la question sur un autre appareil.
        </Notice>
      )}
      {guides === undefined || guides.guides.length === 0 ? (
        <Notice kind="wait">
          Les démarches ne sont pas encore connues de cet appareil : il les apprend quand le réseau
          est là.
        </Notice>
      ) : (
        outbox && (
          <Asking
            key={turn}
            guides={guides}
            outbox={outbox}
            today={today}
            onTouch={() => setKept(false)}
            onDone={(isSent) => {
              setTurn(turn + 1)
              setKept(isSent)
            }}
          />
        )
      )}
    </section>
  )
}

interface AskingProps {
  readonly guides: AskableGuides
  readonly outbox: Outbox
  readonly today: string
  readonly onTouch: () => void
  readonly onDone: (isSent: boolean) => void
}

const emptyQuestion: QuestionDraft = {
  guide: undefined,
  step: undefined,
  partner: undefined,
  blocking: undefined,
  text: '',
}

const Asking = ({ guides: { guides, release }, outbox, today, onTouch, onDone }: AskingProps) => {
  const { held } = useAidant()
  const [draft, setDraft] = useState<QuestionDraft>(() => held.question.read() ?? emptyQuestion)
  const [isUrgent, setUrgent] = useState(false)
  const [missing, setMissing] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const { step = '', blocking, text } = draft
  const guide = guides.find(({ id }) => id === draft.guide)
  const partner = guide?.partners.length === 1 ? guide.partners[0]?.id : draft.partner
  const change = (part: Partial<QuestionDraft>) => {
    const next = { ...draft, ...part }
    held.question.hold(next)
    setDraft(next)
  }
  const leave = (isSent: boolean) => {
    held.question.forget()
    onDone(isSent)
  }
  const send = async () => {
    if (isBusy) return
    const question = completeQuestion({ ...draft, guide: guide?.id, partner }, release)
    if (!question.ok) return setMissing(question.fault)
    setBusy(true)
    const content = question.value
    const added = await outbox.add({
      kind: 'question',
      schema: content.schema,
      day: today,
      content,
    })
    setBusy(false)
    if (added.ok) leave(true)
    else setMissing(faults[added.fault])
  }
  return (
    <>
      <QuestionForm
        about={
          <div class="question-about">
            <SelectField
              label="Démarche"
              value={guide?.id ?? ''}
              options={[
                { value: '', label: 'Choisir' },
                ...guides.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              onChange={(id) => {
                onTouch()
                change({ guide: id, step: undefined, partner: undefined })
              }}
            />
            {guide && (
              <SelectField
                label="Étape"
                value={step}
                options={[
                  { value: '', label: 'Toute la démarche' },
                  ...guide.steps.map(({ id, title }) => ({ value: id, label: title })),
                ]}
                onChange={(id) => change({ step: id === '' ? undefined : id })}
              />
            )}
          </div>
        }
        choices={[
          {
            legend: 'À qui',
            options: (guide?.partners ?? []).map(({ id, name }) => ({ value: id, label: name })),
            value: partner ?? '',
            onChange: (id) => change({ partner: id }),
          },
          {
            legend: 'Ce qui bloque',
            options: Object.entries(blockingLabels).map(([value, label]) => ({ value, label })),
            value: blocking ?? '',
            onChange: (code) => change({ blocking: code }),
          },
        ]}
        text={text}
        longest={longestQuestion}
        faults={personalFaults(text)}
        onText={(words) => {
          onTouch()
          setMissing(undefined)
          change({ text: words })
        }}
        missing={missing}
        urgent={
          <Notice kind="check">
            Les numéros des référents sont sur le poste, dans «&nbsp;Notes de l’aidant&nbsp;»,
            «&nbsp;Qui appeler&nbsp;».
          </Notice>
        }
        isUrgent={isUrgent}
        onUrgent={setUrgent}
        isBusy={isBusy}
        onSend={() => void send()}
        onCancel={() => leave(false)}
      />
      {guide && <Marking key={`${guide.id} ${step}`} {...{ guide, step, outbox, today }} />}
    </>
  )
}

interface MarkingProps extends Pick<AskingProps, 'outbox' | 'today'> {
  readonly guide: Guide
  /** Empty: the whole guide. */
  readonly step: string
}

/** One touch says what is wrong with a step; it is counted, and nothing of who said it. */
const Marking = ({ guide, step, outbox, today }: MarkingProps) => {
  const [said, setSaid] = useState<readonly string[]>([])
  const [fault, setFault] = useState<OutboxFault>()
  const mark = async (reason: string) => {
    if (said.includes(reason)) return
    setSaid([...said, reason])
    const content: ContentFeedback = {
      schema: feedbackSchemaName,
      guide: guide.id,
      step: step === '' ? null : step,
      reason,
    }
    const added = await outbox.add({
      kind: 'feedback',
      schema: feedbackSchemaName,
      day: today,
      content,
    })
    setFault(added.ok ? undefined : added.fault)
  }
  return (
    <section class="question-marks" aria-label="Un défaut à cette étape ?">
      <h2 class="h2">Un défaut à cette étape ?</h2>
      <div class="acts">
        {Object.entries(feedbackReasons).map(([reason, label]) => (
          <Button
            key={reason}
            size="slim"
            icon={said.includes(reason) ? 'coche' : 'alerte'}
            label={said.includes(reason) ? `${label} : noté` : label}
            isOff={said.includes(reason)}
            onPress={() => void mark(reason)}
          />
        ))}
      </div>
      <div role="status">{fault && <Notice kind="check">{faults[fault]}</Notice>}</div>
    </section>
  )
}
