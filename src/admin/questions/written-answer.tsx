import { personalFaults } from '#contract/question-draft.ts'
import { longestAnswer, longestQuestion } from '#contract/question.ts'
import { LongText } from '#ui/long-text/long-text.tsx'

export interface Written {
  readonly wording: string
  readonly text: string
}

interface WrittenAnswerProps {
  readonly written: Written
  readonly onChange: (written: Written) => void
}

/** Whether it may leave: something in both, nothing too long, nothing that looks personal. */
export const mayLeave = ({ wording, text }: Written): boolean =>
  wording.trim() !== '' &&
  text.trim() !== '' &&
  wording.trim().length <= longestQuestion &&
  text.trim().length <= longestAnswer &&
  personalFaults(wording).length === 0 &&
  personalFaults(text).length === 0

/** The question as all will read it, and its answer, looked at as they are typed. */
export const WrittenAnswer = ({ written, onChange }: WrittenAnswerProps) => (
  <>
    <LongText
      label="La question, comme tous la liront"
      value={written.wording}
      longest={longestQuestion}
      rows={2}
      faults={personalFaults(written.wording)}
      onInput={(wording) => onChange({ ...written, wording })}
    />
    <LongText
      label="La réponse"
      hint="Pour toutes les personnes dans ce cas : ni nom, ni numéro de dossier."
      value={written.text}
      longest={longestAnswer}
      rows={6}
      faults={personalFaults(written.text)}
      onInput={(text) => onChange({ ...written, text })}
    />
  </>
)
