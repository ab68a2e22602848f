/** What the aidant says of this help before they leave: touched and never typed, skipped without a reason. */
import { useState } from 'preact/hooks'
import { prefillRecord, type RecordContext } from '#contract/prefill-record.ts'
import {
  answerIndividual,
  completeRecord,
  individualQuestions,
  unanswered,
} from '#contract/record-fields.ts'
import type { RecordField } from '#contract/record-question.ts'
import type { OutboxFault } from '#outbox/outbox.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { RecordForm } from '#ui/record-form/record-form.tsx'
import type { TerminalOutbox } from '../app/terminal-outbox.ts'

export interface TerminalRecordProps {
  readonly outbox: Pick<TerminalOutbox, 'put'>
  /** What the guide and the help already tell; read once. */
  readonly context: RecordContext
  readonly onBack: () => void
  /** It is kept, or skipped: the help is over. */
  readonly onDone: () => void
}

const faults: Readonly<Record<OutboxFault, string>> = {
  'no-key':
    'Ce poste n’a encore jamais joint le serveur : il ne peut pas garder de compte rendu. Touchez encore « Enregistrer » quand le réseau est là, ou « Sans compte rendu ».',
  full: 'Ce poste n’a plus de place. Vos réponses sont encore là : touchez encore « Enregistrer », ou « Sans compte rendu » et prévenez l’administrateur.',
  spared: 'Ce poste n’a presque plus de place. Prévenez l’administrateur.',
}

export function TerminalRecord({ outbox, context, onBack, onDone }: TerminalRecordProps) {
  const [draft, setDraft] = useState(() => prefillRecord(context))
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<OutboxFault>()
  const [known] = useState(draft.thematiques ?? [])
  const questions = individualQuestions(draft, context)
  const missing = unanswered(questions)

  const save = async () => {
    setTried(true)
    const record = missing.length > 0 ? undefined : completeRecord(draft)
    if (!record || isBusy) return
    setBusy(true)
    const put = await outbox.put('activity', record.schema, record)
    setBusy(false)
    if (put.ok) return onDone()
    setFault(put.fault)
  }
  return (
    <>
      {fault && (
        <Notice kind="error" announce="at-once">
          {faults[fault]}
        </Notice>
      )}
      <RecordForm
        {...questions}
        fields={questions.fields.map((field) => withFew(field, known))}
        missing={isTried ? missing : []}
        isBusy={isBusy}
        onChoose={(name, chosen) => {
          setFault(undefined)
          setDraft(answerIndividual(draft, name, chosen))
        }}
        back={{ label: 'Revenir aux notes', onPress: onBack }}
        onSave={() => void save()}
        onSkip={onDone}
      />
    </>
  )
}

/** The theme that the guide tells is enough to be seen first: all the others are one touch away. */
function withFew(field: RecordField, known: readonly string[]): RecordField {
  if (field.name !== 'thematiques' || known.length === 0) return field
  const all = [...field.options, ...(field.more ?? [])]
  return {
    ...field,
    options: all.filter(({ value }) => known.includes(value)),
    more: all.filter(({ value }) => !known.includes(value)),
  }
}
