import type { AnswerState, AnswerView } from '#contract/question.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { StateMark } from '#ui/state-mark/state-mark.tsx'
import { useNames } from '../app/console-context.ts'
import { dayOf } from '../app/time-words.ts'
import { aboutOf } from './question-words.ts'

interface AnswersTableProps {
  readonly caption: string
  readonly answers: readonly AnswerView[]
  readonly titleOf: (guide: string, step: string | null) => string | undefined
}

const marks = {
  'to-review': <StateMark kind="wait" label="À relire" />,
  'sent-back': <StateMark kind="late" label="Renvoyée" />,
  accepted: <StateMark kind="good" label="Acceptée" />,
} satisfies Record<AnswerState, unknown>

/** What was answered, and where it stands. */
export const AnswersTable = ({ caption, answers, titleOf }: AnswersTableProps) => {
  const names = useNames()
  return (
    <DataTable
      caption={caption}
      rows={answers}
      keyOf={({ id }) => id}
      empty="Aucune réponse pour l’instant."
      columns={[
        { key: 'wording', head: 'Question', isName: true, cell: ({ wording }) => wording },
        {
          key: 'about',
          head: 'À propos de',
          cell: (answer) => aboutOf(answer, names, titleOf(answer.guide, answer.step)),
        },
        { key: 'text', head: 'Réponse', cell: ({ text }) => text },
        {
          key: 'day',
          head: 'Répondu le',
          isTight: true,
          cell: ({ answeredOn }) => dayOf(answeredOn),
        },
        { key: 'state', head: 'État', isTight: true, cell: ({ state }) => marks[state] },
      ]}
    />
  )
}
