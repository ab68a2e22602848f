/** An accepted answer as an entry of `registry/answers.yaml`. */
import type { AnswerView } from '#contract/question.ts'
import type { Result } from '#contract/result.ts'
import type { SharedAnswer } from '#contract/shared-answer.ts'
import { type EditFault, editText } from '../content/document/edit-text.ts'

export interface Reviewed {
  readonly wording: string
  readonly text: string
  /** Empty: the easy register is left to be written. */
  readonly easy: string
  readonly owner: string
  readonly reviewEvery: string
}

export const answersPath = (deployment: string): string => `${deployment}/registry/answers.yaml`

/** The same for the same answer: accepting twice writes one entry. */
export const entryIdOf = ({ id }: Pick<AnswerView, 'id'>): string => `reponse-${id.slice(0, 12)}`

function entryOf(
  { partner, guide, step, blocking, answeredOn }: AnswerView,
  { wording, text, easy, owner, reviewEvery }: Reviewed,
): SharedAnswer {
  const isEasy = easy.trim() !== ''
  return {
    partner,
    guide,
    ...(step === null ? {} : { step }),
    blocking,
    question: {
      std: { fr: wording.trim() },
      ...(isEasy ? { easy: { fr: wording.trim() } } : {}),
    },
    answer: { std: { fr: text.trim() }, ...(isEasy ? { easy: { fr: easy.trim() } } : {}) },
    answered: answeredOn,
    owner: owner.trim(),
    reviewEvery,
  }
}

/** The file with the entry in it; `text` undefined when there is no file yet. */
export const withEntry = (
  text: string | undefined,
  answer: AnswerView,
  reviewed: Reviewed,
): Result<string, EditFault> =>
  editText(text ?? '', [{ act: 'set', at: [entryIdOf(answer)], value: entryOf(answer, reviewed) }])
