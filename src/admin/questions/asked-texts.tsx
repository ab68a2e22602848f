import type { QuestionGroup } from '#contract/question.ts'
import { counted } from '../app/count-words.ts'
import { dayOf } from '../app/time-words.ts'

interface AskedTextsProps {
  readonly group: QuestionGroup
}

/** What was asked, in the words of aidants, oldest first. */
export const AskedTexts = ({ group }: AskedTextsProps) => {
  const without = group.questions.filter(({ text }) => text === null).length
  return (
    <ul class="asked-texts">
      {group.questions.map(
        ({ id, day, text }) =>
          text !== null && (
            <li key={id}>
              {`«\u00a0${text}\u00a0»`} <span class="hint">{dayOf(day)}</span>
            </li>
          ),
      )}
      {without > 0 && <li class="hint">{counted('questionsWithoutText', without)}</li>}
    </ul>
  )
}
