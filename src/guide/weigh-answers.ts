/** What the answers of « Faire le point » point to. */
import type {
  Cause,
  Diagnostic,
  DiagnosticAnswers,
  mostCausesShown,
  Question,
} from '#contract/diagnostic.ts'

/** Written again: its own file would bring in the schemas. */
const mostShown: typeof mostCausesShown = 3

type Weights = ReadonlyMap<string, number>

const weightsOf = (
  { questions }: Diagnostic,
  answersTo: (question: Question) => readonly Question['answers'][number][],
): Weights => {
  const weights = new Map<string, number>()
  for (const question of questions)
    for (const { weighs } of answersTo(question))
      for (const [cause, weight] of Object.entries(weighs))
        weights.set(cause, (weights.get(cause) ?? 0) + weight)
  return weights
}

/** The causes that weigh enough, heaviest first and then in the order of the document: three at most. */
export function causesOf(diagnostic: Diagnostic, answers: DiagnosticAnswers): readonly Cause[] {
  const weights = weightsOf(diagnostic, ({ id, answers: offered }) => {
    const chosen = new Set(answers[id])
    return offered.filter((answer) => chosen.has(answer.id))
  })
  const weightOf = ({ id }: Cause) => weights.get(id) ?? 0
  return diagnostic.causes
    .filter((cause) => weightOf(cause) >= cause.from)
    .toSorted((one, other) => weightOf(other) - weightOf(one))
    .slice(0, mostShown)
}

/** The most that answers can weigh on each cause: one answer a question, or all where several may be chosen. */
export function mostWeights({ questions }: Diagnostic): Weights {
  const most = new Map<string, number>()
  for (const { many, answers } of questions) {
    const here = new Map<string, number>()
    for (const { weighs } of answers)
      for (const [cause, weight] of Object.entries(weighs)) {
        const before = here.get(cause) ?? 0
        here.set(cause, many ? before + weight : Math.max(before, weight))
      }
    for (const [cause, weight] of here) most.set(cause, (most.get(cause) ?? 0) + weight)
  }
  return most
}
