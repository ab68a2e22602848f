import { useState } from 'preact/hooks'
import { Notice } from '#ui/notice/notice.tsx'
import { QuestionForm } from '#ui/question-form/question-form.tsx'
import type { AidantLayer } from '#contract/aidant.ts'
import { completeQuestion, personalFaults } from '#contract/question-draft.ts'
import { blockingLabels, longestQuestion } from '#contract/question.ts'
import type { OutboxFault } from '#outbox/outbox.ts'
import type { Walk } from '#session/session-words.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { TerminalOutbox } from '../app/terminal-outbox.ts'
import { reachedStep } from '../screens/reached-step.ts'
import { chosenReferents, withEscalation } from './chosen-referents.ts'
import { noteWords } from './note-text.tsx'
import { ReferentCards } from './referent-cards.tsx'

export interface PartnerQuestionProps {
  readonly layer: AidantLayer
  readonly walk: Walk
  readonly outbox: TerminalOutbox
  readonly day: string | undefined
  readonly onClose: (isKept: boolean) => void
}

const faults: Readonly<Record<OutboxFault, string>> = {
  'no-key':
    'Ce poste n’a encore jamais joint le serveur : il ne peut pas garder de question. Appelez le référent.',
  full: 'Ce poste n’a plus de place : la question n’est pas gardée. Notez-la, et prévenez l’administrateur.',
  spared: 'Ce poste n’a presque plus de place.',
}

/** Guide and step are those where the person is; the rest by touch, but for a few words. */
export function PartnerQuestion({ layer, walk, outbox, day, onClose }: PartnerQuestionProps) {
  const { terminal } = useKiosk()
  const { guide } = walk
  const step = reachedStep(walk)
  const { partners } = guide.meta
  const [partner, setPartner] = useState(partners.length === 1 ? partners[0] : undefined)
  const [blocking, setBlocking] = useState<string>()
  const [text, setText] = useState('')
  const [isUrgent, setUrgent] = useState(false)
  const [missing, setMissing] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const nameOf = (id: string) =>
    terminal.content?.front.registry.partners[id]?.name ?? layer.partners[id] ?? id
  const chosen = chosenReferents(layer.referents, guide, terminal.placeId)
  const send = async () => {
    if (isBusy) return
    const draft = { guide: guide.id, step: step?.id, partner, blocking, text }
    const question = completeQuestion(draft, terminal.content?.number ?? 0)
    if (!question.ok) return setMissing(question.fault)
    setBusy(true)
    const put = await outbox.put('question', question.value.schema, question.value)
    setBusy(false)
    if (put.ok) onClose(true)
    else setMissing(faults[put.fault])
  }
  return (
    <QuestionForm
      about={
        <p>
          {noteWords(guide.meta.title)}
          {step && `, étape «\u00a0${noteWords(step.step.title)}\u00a0»`}
        </p>
      }
      choices={[
        {
          legend: 'À qui',
          options: partners.map((id) => ({ value: id, label: nameOf(id) })),
          value: partner ?? '',
          onChange: setPartner,
        },
        {
          legend: 'Ce qui bloque',
          options: Object.entries(blockingLabels).map(([value, label]) => ({ value, label })),
          value: blocking ?? '',
          onChange: setBlocking,
        },
      ]}
      text={text}
      longest={longestQuestion}
      faults={personalFaults(text)}
      onText={(words) => {
        setMissing(undefined)
        setText(words)
      }}
      missing={missing}
      urgent={
        chosen.length === 0 ? (
          <Notice kind="check">Aucun référent n’est connu. Appelez votre responsable.</Notice>
        ) : (
          <ReferentCards
            chosen={withEscalation(layer.referents, chosen)}
            partners={layer.partners}
            day={day}
          />
        )
      }
      isUrgent={isUrgent}
      onUrgent={setUrgent}
      isBusy={isBusy}
      onSend={() => void send()}
      onCancel={() => onClose(false)}
    />
  )
}
