import { useState } from 'preact/hooks'
import { draftChangedSchema, draftTreeSchema } from '#contract/drafts.ts'
import { personalFaults } from '#contract/question-draft.ts'
import { type AnswerView, longestAnswer, longestQuestion } from '#contract/question.ts'
import { fail } from '#contract/result.ts'
import { type Asked, type Hub, nothingMore } from '#ask/hub.ts'
import { Button } from '#ui/button/button.tsx'
import { LongText } from '#ui/long-text/long-text.tsx'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import { useAct } from '../app/act.ts'
import { useConsole, useNames } from '../app/console-context.ts'
import { counted } from '../app/count-words.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { answersPath, type Reviewed, withEntry } from './answer-entry.ts'
import { aboutOf } from './question-words.ts'
import { mayLeave, WrittenAnswer } from './written-answer.tsx'

const unreadable = {
  status: 0,
  code: 'unreadable',
  message:
    'Le fichier registry/answers.yaml ne peut pas être lu : corrigez-le dans « Contenu », puis acceptez.',
  body: undefined,
}
const noDeployment = {
  ...unreadable,
  code: 'no-deployment',
  message: 'Ce hub n’a encore aucun contenu : envoyez-lui un dossier, puis acceptez.',
}

/** Into the drafts first: an answer is accepted once it stands there. Twice does no more. */
async function accept(hub: Hub, answer: AnswerView, reviewed: Reviewed): Asked<unknown> {
  const tree = await hub.get('/api/admin/drafts', draftTreeSchema)
  if (!tree.ok) return tree
  const { deployment, files } = tree.value
  if (deployment === null) return fail(noDeployment)
  const path = answersPath(deployment)
  const file = files.find((one) => one.path === path)
  const text = withEntry(file?.text, answer, reviewed)
  if (!text.ok) return fail(unreadable)
  const change = {
    files: [{ path, from: file?.revision ?? 0, text: text.value }],
    note: 'Réponse d’un partenaire',
  }
  const changed = await hub.post('/api/admin/drafts', change, draftChangedSchema)
  if (!changed.ok) return changed
  const { wording, text: said } = reviewed
  return hub.post(`/api/admin/answers/${answer.id}/accept`, { wording, text: said }, nothingMore)
}

interface ReviewAnswerProps {
  readonly answer: AnswerView
  readonly stepTitle: string | undefined
  readonly onDone: () => Promise<void>
}

/** Read again, mended if need be, and put into the content; or sent back with why. */
export const ReviewAnswer = ({ answer, stepTitle, onDone }: ReviewAnswerProps) => {
  const { hub } = useConsole()
  const names = useNames()
  const [reviewed, setReviewed] = useState<Reviewed>({
    wording: answer.wording,
    text: answer.text,
    easy: '',
    owner: names.partner(answer.partner),
    reviewEvery: 'P180D',
  })
  const [note, setNote] = useState<string>()
  const { isBusy, fault, run } = useAct()
  const about = aboutOf(answer, names, stepTitle)
  const isGood =
    mayLeave(reviewed) &&
    reviewed.owner.trim() !== '' &&
    reviewed.easy.length <= longestAnswer &&
    personalFaults(reviewed.easy).length === 0
  return (
    <section class="question-card" aria-label={about}>
      <div class="question-card-head">
        <h3 class="h3">{about}</h3>
        <span class="hint">
          {names.partner(answer.partner)}, {counted('questionsAnswered', answer.count)}
        </span>
      </div>
      <WrittenAnswer
        written={reviewed}
        onChange={({ wording, text }) => setReviewed({ ...reviewed, wording, text })}
      />
      <LongText
        label="La réponse, facile à lire"
        hint="Phrases courtes, mots simples. Vide : elle reste à écrire."
        value={reviewed.easy}
        longest={longestAnswer}
        rows={3}
        faults={personalFaults(reviewed.easy)}
        onInput={(easy) => setReviewed({ ...reviewed, easy })}
      />
      <TextField
        label="Qui la tient à jour"
        value={reviewed.owner}
        onInput={(owner) => setReviewed({ ...reviewed, owner })}
      />
      <SelectField
        label="À confirmer auprès du partenaire"
        value={reviewed.reviewEvery}
        options={[
          { value: 'P90D', label: 'tous les trois mois' },
          { value: 'P180D', label: 'tous les six mois' },
          { value: 'P365D', label: 'tous les ans' },
        ]}
        onChange={(reviewEvery) => setReviewed({ ...reviewed, reviewEvery })}
      />
      {note !== undefined && (
        <LongText
          label="Pourquoi la renvoyer"
          value={note}
          longest={longestQuestion}
          rows={2}
          faults={personalFaults(note)}
          onInput={setNote}
        />
      )}
      <FaultNotice fault={fault} />
      <div class="acts">
        {note === undefined ? (
          <>
            <Button
              kind="main"
              icon="coche"
              label="Accepter et mettre au contenu"
              isOff={!isGood}
              isBusy={isBusy}
              busyLabel="Un instant…"
              onPress={() => void run(() => accept(hub, answer, reviewed), onDone)}
            />
            <Button label="Renvoyer" onPress={() => setNote('')} />
          </>
        ) : (
          <>
            <Button
              kind="main"
              label="Renvoyer au partenaire"
              isOff={
                note.trim() === '' ||
                note.length > longestQuestion ||
                personalFaults(note).length > 0
              }
              isBusy={isBusy}
              busyLabel="Un instant…"
              onPress={() =>
                void run(
                  () => hub.post(`/api/admin/answers/${answer.id}/back`, { note }, nothingMore),
                  onDone,
                )
              }
            />
            <Button label="Revenir" onPress={() => setNote(undefined)} />
          </>
        )}
      </div>
    </section>
  )
}
