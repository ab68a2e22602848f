/** A condition said in words, and changed word by word. */
import { useId } from 'preact/hooks'
import { type Condition, conditionSchema, seasonStates } from '#contract/condition.ts'
import * as v from 'valibot'
import type { DocumentPath } from '#author/yaml-file.ts'
import { Button } from '#ui/button/button.tsx'
import {
  type ConditionName,
  blankCondition,
  conditionNames,
  nameOfCondition,
} from './condition-words.ts'
import { GroupFrame } from './field-frame.tsx'
import { OptionalGroup } from './optional-group.tsx'
import { type Choice, placeName, useForm } from './form-desk.ts'
import type { FieldProps } from './plain-fields.tsx'
import { wordsFor } from './words-for.ts'

export const ConditionField = (props: FieldProps) => {
  const { field, at, value } = props
  const { label, hint } = wordsFor(props)
  if (value === undefined) return <OptionalGroup {...props} />
  return (
    <GroupFrame at={at} label={label} hint={hint}>
      <ConditionEditor at={at} value={value} />
      {field.isOptional && <OptionalGroup {...props} />}
    </GroupFrame>
  )
}

interface ConditionEditorProps {
  readonly at: DocumentPath
  readonly value: unknown
}

const ConditionEditor = ({ at, value }: ConditionEditorProps) => {
  const { edit, local, attributes, isReadOnly } = useForm()
  const parsed = v.safeParse(conditionSchema, value)
  const name = nameOfCondition(value)
  const change = (next: Condition) => edit({ act: 'set', at, value: next })
  if (!parsed.success && name === undefined) {
    return (
      <p class="hint" data-at={placeName(at)}>
        Cette condition ne se lit pas. Corrigez-la dans le YAML.
      </p>
    )
  }
  const condition = parsed.success
    ? parsed.output
    : blankCondition(name ?? 'online', local, attributes)
  return (
    <div class="condition" data-at={placeName(at)}>
      <Pick
        label="Sorte de condition"
        value={name ?? 'online'}
        isOff={isReadOnly}
        choices={conditionNames.map(([id, label]) => ({ id, label }))}
        onPick={(next) => {
          const chosen = conditionNames.find(([id]) => id === next)?.[0]
          if (chosen !== undefined) change(blankCondition(chosen, local, attributes))
        }}
      />
      <Inside at={at} condition={condition} change={change} />
    </div>
  )
}

interface InsideProps {
  readonly at: DocumentPath
  readonly condition: Condition
  readonly change: (next: Condition) => void
}

const Inside = ({ at, condition, change }: InsideProps) => {
  const { local, attributes, isReadOnly } = useForm()
  const isOff = isReadOnly
  if ('all' in condition) return <Several at={at} name="all" conditions={condition.all} />
  if ('any' in condition) return <Several at={at} name="any" conditions={condition.any} />
  if ('not' in condition) return <ConditionEditor at={[...at, 'not']} value={condition.not} />
  if ('online' in condition) {
    return (
      <Pick
        label="Réseau"
        value={String(condition.online)}
        isOff={isOff}
        choices={[
          { id: 'true', label: 'marche' },
          { id: 'false', label: 'ne marche pas' },
        ]}
        onPick={(next) => change({ online: next === 'true' })}
      />
    )
  }
  if ('defined' in condition) {
    return (
      <Pick
        label="Condition nommée"
        value={condition.defined}
        isOff={isOff}
        choices={local.defined}
        onPick={(defined) => change({ defined })}
      />
    )
  }
  if ('season' in condition) {
    const [season, state] = condition.season
    return (
      <>
        <Pick
          label="Saison"
          value={season}
          isOff={isOff}
          choices={local.season}
          onPick={(next) => change({ season: [next, state] })}
        />
        <Pick
          label="État de la saison"
          value={state}
          isOff={isOff}
          choices={seasonStates.map((id) => ({ id, label: seasonWords[id] }))}
          onPick={(next) =>
            change({ season: [season, seasonStates.find((one) => one === next) ?? state] })
          }
        />
      </>
    )
  }
  if ('place' in condition) {
    const [attribute, value] = condition.place
    return (
      <>
        <Pick
          label="Ce que le lieu a de particulier"
          value={attribute}
          isOff={isOff}
          choices={Object.keys(attributes).map((id) => ({ id, label: id }))}
          onPick={(next) => change({ place: [next, attributes[next]?.[0] ?? ''] })}
        />
        <Pick
          label="Valeur"
          value={value}
          isOff={isOff}
          choices={(attributes[attribute] ?? []).map((id) => ({ id, label: id }))}
          onPick={(next) => change({ place: [attribute, next] })}
        />
      </>
    )
  }
  return <AboutAnswer condition={condition} change={change} />
}

const seasonWords = {
  before: 'pas encore ouverte',
  open: 'ouverte',
  after: 'fermée',
  unknown: 'inconnue',
} as const

type AnswerCondition = Extract<
  Condition,
  { eq: unknown } | { in: unknown } | { has: unknown } | { lte: unknown }
>

const AboutAnswer = ({
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
    <Pick
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
      <Pick
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

interface SeveralProps {
  readonly at: DocumentPath
  readonly name: Extract<ConditionName, 'all' | 'any'>
  readonly conditions: readonly Condition[]
}

const Several = ({ at, name, conditions }: SeveralProps) => {
  const { edit, local, attributes, isReadOnly } = useForm()
  const here = [...at, name]
  return (
    <div class="condition-several">
      {conditions.map((one, index) => (
        <div key={index} class="condition-one">
          <ConditionEditor at={[...here, index]} value={one} />
          {conditions.length > 1 && !isReadOnly && (
            <Button
              size="slim"
              icon="gomme"
              label={`Retirer la condition ${index + 1}`}
              onPress={() => edit({ act: 'remove', at: [...here, index] })}
            />
          )}
        </div>
      ))}
      <Button
        size="slim"
        icon="plus"
        label="Ajouter une condition"
        isOff={isReadOnly}
        onPress={() =>
          edit({
            act: 'insert',
            at: here,
            index: conditions.length,
            value: blankCondition('eq', local, attributes),
          })
        }
      />
    </div>
  )
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly isOff: boolean
  readonly onPick: (id: string) => void
}

const Pick = ({ label, value, choices, isOff, onPick }: PickProps) => {
  const id = useId()
  return (
    <span class="condition-pick">
      <label class="vh" for={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={isOff}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {!choices.some((one) => one.id === value) && (
          <option value={value}>{value === '' ? '–' : `${value} (n’existe pas)`}</option>
        )}
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </span>
  )
}
