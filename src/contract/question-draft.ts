/** A question while it is written: what is missing, what looks personal, and what is sent. */
import * as v from 'valibot'
import { fail, type Result, succeed } from './result.ts'
import { type Question, longestQuestion, questionSchema, questionSchemaName } from './question.ts'
import { findPersonal } from './personal/find-personal.ts'
import { personalSentences } from './personal/personal-codes.ts'

export interface QuestionDraft {
  readonly guide: string | undefined
  readonly step: string | undefined
  readonly partner: string | undefined
  readonly blocking: string | undefined
  readonly text: string
}

/** What in a text looks personal, as sentences that do not repeat it. */
export const personalFaults = (text: string): readonly string[] =>
  findPersonal(text).map((code) => personalSentences[code])

/** The fault is a French sentence: what is still to be done before it can be sent. */
export function completeQuestion(
  { guide, step, partner, blocking, text }: QuestionDraft,
  release: number,
): Result<Question, string> {
  if (guide === undefined) return fail('Choisissez la démarche.')
  if (partner === undefined) return fail('Choisissez à qui poser la question.')
  if (blocking === undefined) return fail('Choisissez ce qui bloque.')
  if (text.trim() === '') return fail('Écrivez la question, en une ou deux phrases.')
  if (text.trim().length > longestQuestion)
    return fail(`Raccourcissez la question : ${longestQuestion} caractères au plus.`)
  if (personalFaults(text).length > 0)
    return fail('Retirez ce qui est dit de la personne, puis envoyez.')
  const question = v.safeParse(questionSchema, {
    schema: questionSchemaName,
    guide,
    step: step ?? null,
    partner,
    blocking,
    release,
    text,
  })
  return question.success
    ? succeed(question.output)
    : fail('Cette question ne peut pas être envoyée : effacez le texte et écrivez-le de nouveau.')
}
