import { useState } from 'preact/hooks'
import type { ActivityRecord } from '#contract/activity-record.ts'
import { prefillRecord } from '#contract/prefill-record.ts'
import {
  answerBand,
  answerIndividual,
  answerWorkshop,
  bandOptions,
  completeRecord,
  emptyWorkshop,
  individualQuestions,
  unanswered,
  type WorkshopDraft,
  workshopQuestions,
} from '#contract/record-fields.ts'
import type { OutboxFault } from '#outbox/outbox.ts'
import { isLate, waitingWords } from '#outbox/waiting-words.ts'
import { Chips } from '#ui/chips/chips.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { RecordForm } from '#ui/record-form/record-form.tsx'
import { useAidant } from '../app/aidant-context.ts'
import { localDay } from './local-day.ts'
import { useOutbox, useWaiting } from './use-outbox.ts'
import './record.css'

const faults: Readonly<Record<OutboxFault, string>> = {
  'no-key':
    'Cet appareil n’a encore jamais joint le serveur : il ne peut pas garder de compte rendu. Attendez le réseau, puis touchez encore «\u00a0Enregistrer\u00a0».',
  full: 'L’appareil n’a plus de place. Rien n’est perdu ici : libérez de la place, puis touchez encore «\u00a0Enregistrer\u00a0».',
  spared: 'L’appareil n’a presque plus de place.',
}

type Kind = ActivityRecord['type']

/** In eight touches and without a keyboard; what is written waits here for the line, sealed. */
export const RecordScreen = () => {
  const { outbox, isRefused } = useOutbox()
  const state = useWaiting(outbox)
  const { endedWorkshop, held } = useAidant()
  const isOfWorkshop = (endedWorkshop.read() ?? held.workshop.read()) !== undefined
  const [kind, setKind] = useState<Kind>(isOfWorkshop ? 'collectif' : 'individuel')
  const [turn, setTurn] = useState(0)
  const [said, setSaid] = useState<'kept' | OutboxFault>()
  const today = localDay(new Date())
  const waiting = waitingWords(state, today)

  const forget = kind === 'individuel' ? held.record.forget : held.workshop.forget
  const save = async (record: ActivityRecord) => {
    if (!outbox) return false
    const { schema, date: day } = record
    const added = await outbox.add({ kind: 'activity', schema, day, content: record })
    setSaid(added.ok ? 'kept' : added.fault)
    if (added.ok) {
      forget()
      setTurn(turn + 1)
    }
    return added.ok
  }
  const start = (next: Kind) => {
    setKind(next)
    setTurn(turn + 1)
    setSaid(undefined)
  }
  const form = {
    today,
    onSave: save,
    onSkip: () => {
      forget()
      location.hash = '#postes'
    },
    onTouch: () => setSaid(undefined),
  }
  return (
    <section class="record-screen" aria-label="Compte rendu">
      <div class="record-head">
        <Chips
          legend="Compte rendu de"
          value={kind}
          onChange={start}
          chips={[
            { value: 'individuel', label: 'Une personne' },
            { value: 'collectif', label: 'Un atelier' },
          ]}
        />
        <div role="status">
          {said === 'kept' && (
            <Notice kind="good">
              <b>C’est noté.</b> Rien ne dit qui était là.
            </Notice>
          )}
          {waiting !== undefined && (
            <p class="record-waiting">
              <Notice kind={isLate(state, today) ? 'check' : 'wait'}>{waiting}</Notice>
            </p>
          )}
        </div>
      </div>
      {isRefused && (
        <Notice kind="error" announce="at-once">
          Ce navigateur refuse de garder quoi que ce soit. Les comptes rendus ne peuvent pas être
          faits ici.
        </Notice>
      )}
      {said !== undefined && said !== 'kept' && (
        <Notice kind="error" announce="at-once">
          {faults[said]}
        </Notice>
      )}
      {kind === 'individuel' ? (
        <IndividualForm key={turn} {...form} />
      ) : (
        <WorkshopForm key={turn} {...form} />
      )}
    </section>
  )
}

interface FormProps {
  readonly today: string
  /** Answers whether it was kept. */
  readonly onSave: (record: ActivityRecord) => Promise<boolean>
  readonly onSkip: () => void
  readonly onTouch: () => void
}

/** What both forms do when somebody saves: nothing while an answer is missing, and nothing twice. */
function useSaving(onSave: FormProps['onSave']) {
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const save = async (record: ActivityRecord | undefined) => {
    setTried(true)
    if (!record || isBusy) return
    setBusy(true)
    await onSave(record)
    setBusy(false)
  }
  return { isTried, isBusy, save: (record: ActivityRecord | undefined) => void save(record) }
}

const IndividualForm = ({ today, onSave, onSkip, onTouch }: FormProps) => {
  const { helpedTime, held } = useAidant()
  const context = { today }
  const [draft, setDraft] = useState(() => {
    const begun = held.record.read()
    if (begun) return begun
    const assistedMs = helpedTime.take()
    const first = prefillRecord({ ...context, assistedMs })
    if (assistedMs !== undefined) held.record.hold(first)
    return first
  })
  const { isTried, isBusy, save } = useSaving(onSave)
  const questions = individualQuestions(draft, context)
  return (
    <RecordForm
      {...questions}
      missing={isTried ? unanswered(questions) : []}
      isBusy={isBusy}
      onChoose={(name, chosen) => {
        onTouch()
        const next = answerIndividual(draft, name, chosen)
        held.record.hold(next)
        setDraft(next)
      }}
      onSave={() => save(unanswered(questions).length > 0 ? undefined : completeRecord(draft))}
      onSkip={onSkip}
    />
  )
}

const WorkshopForm = ({ today, onSave, onSkip, onTouch }: FormProps) => {
  const { endedWorkshop, held } = useAidant()
  const context = { today }
  const [draft, setDraft] = useState(() => {
    const ended = endedWorkshop.take()
    if (!ended) return held.workshop.read() ?? emptyWorkshop(context)
    const first = { ...emptyWorkshop(context), ...ended }
    held.workshop.hold(first)
    return first
  })
  const change = (next: WorkshopDraft) => {
    onTouch()
    held.workshop.hold(next)
    setDraft(next)
  }
  const { isTried, isBusy, save } = useSaving(onSave)
  const questions = workshopQuestions(draft, context)
  const { participants = {} } = draft
  const isEmpty = Object.keys(participants).length === 0
  const missing = [...unanswered(questions), ...(isEmpty ? ['participants'] : [])]
  return (
    <RecordForm
      {...questions}
      counts={{
        legend: 'Participants',
        rows: bandOptions.map((band) => ({ ...band, count: participants[band.value] ?? 0 })),
      }}
      missing={isTried ? missing : []}
      isBusy={isBusy}
      onChoose={(name, chosen) => change(answerWorkshop(draft, name, chosen))}
      onCount={(band, count) => change(answerBand(draft, band, count))}
      onSave={() => save(missing.length > 0 ? undefined : completeRecord(draft))}
      onSkip={onSkip}
    />
  )
}
