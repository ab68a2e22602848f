import type { Condition } from '#contract/condition.ts'
import { ConditionPick } from './condition-pick.tsx'
import { useForm } from './form-desk.ts'

type AnswerCondition = Extract<
  Condition,
  { eq: unknown } | { in: unknown } | { has: unknown } | { lte: unknown }
>

/** A condition about what the person answered. */
export const AnswerConditionField = ({
  condition,
  change,
}: {
  readonly condition: AnswerCondition
  readonly change: (next: Condition) => void
}) => {
  const { local, isReadOnly } = useForm()
  const [name, [answer, value]] = entryOf(condition)
  const question = local.question.find(({ id }) => id === answer)
  const first = question?.values[0]?.id ?? ''
  const pick = (
    <ConditionPick
      label="Question"
      value={answer}
      isOff={isReadOnly}
      choices={local.question}
      onPick={(next) => {
        const start = local.question.find(({ id }) => id === next)?.values[0]?.id ?? ''
        change(conditionOf(name, next, name === 'in' ? [start] : start))
      }}
    />
  )
  if (typeof value !== 'string') {
    return (
      <>
        {pick}
        <span class="condition-values">
          {(question?.values ?? []).map(({ id, label }) => (
            <label key={id} class="form-check">
              <input
                type="checkbox"
                checked={value.includes(id)}
                disabled={isReadOnly}
                onChange={({ currentTarget }) => {
                  const next = (question?.values ?? [])
                    .map((one) => one.id)
                    .filter((one) => (one === id ? currentTarget.checked : value.includes(one)))
                  change(conditionOf('in', answer, next.length > 0 ? next : [first]))
                }}
              />
              <span>{label}</span>
            </label>
          ))}
        </span>
      </>
    )
  }
  return (
    <>
      {pick}
      <ConditionPick
        label="Réponse"
        value={value}
        isOff={isReadOnly}
        choices={question?.values ?? []}
        onPick={(next) => change(conditionOf(name, answer, next))}
      />
    </>
  )
}

type AnswerName = 'eq' | 'in' | 'has' | 'lte'

const entryOf = (
  condition: AnswerCondition,
): readonly [AnswerName, readonly [string, string | readonly string[]]] => {
  if ('eq' in condition) return ['eq', condition.eq]
  if ('in' in condition) return ['in', condition.in]
  return 'has' in condition ? ['has', condition.has] : ['lte', condition.lte]
}

const conditionOf = (
  name: AnswerName,
  answer: string,
  value: string | readonly string[],
): Condition => {
  const one = typeof value === 'string' ? value : (value[0] ?? '')
  if (name === 'in') return { in: [answer, typeof value === 'string' ? [value] : value] }
  if (name === 'has') return { has: [answer, one] }
  return name === 'lte' ? { lte: [answer, one] } : { eq: [answer, one] }
}
