/** Why an answer is not taken. Its text is never repeated. */
import { findPersonalIn } from '#contract/personal/find-personal.ts'
import { personalSentences } from '#contract/personal/personal-codes.ts'
import { Refusal } from '../refusal.ts'

export const answeredAlready = (): Refusal =>
  new Refusal(
    409,
    'answered-already',
    'Quelqu’un a déjà répondu à l’une de ces questions. Rechargez la page.',
  )

export const otherState = (): Refusal =>
  new Refusal(409, 'other-state', 'Cette réponse a changé entre-temps. Rechargez la page.')

/** Throws 422 « looks-personal » with what to take away. */
export function checkImpersonal(...texts: readonly string[]): void {
  const codes = findPersonalIn(texts)
  if (codes.length === 0) return
  const why = codes.map((code) => personalSentences[code]).join(' ')
  throw new Refusal(422, 'looks-personal', why)
}
