/** A condition said in words, and changed word by word. */
import './condition.css'
import { type Condition, conditionSchema, seasonStates } from '#contract/condition.ts'
import * as v from 'valibot'
import type { DocumentPath } from '#author/yaml-file.ts'
import { Button } from '#ui/button/button.tsx'
import { AnswerConditionField } from './answer-condition-field.tsx'
import { ConditionPick } from './condition-pick.tsx'
import {
  type ConditionName,
  blankCondition,
  conditionNames,
  nameOfCondition,
} from './condition-words.ts'
import { GroupFrame } from './field-frame.tsx'
import { OptionalGroup } from './optional-group.tsx'
import { placeName, useForm } from './form-desk.ts'
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
      <ConditionPick
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
      <ConditionPick
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
      <ConditionPick
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
        <ConditionPick
          label="Saison"
          value={season}
          isOff={isOff}
          choices={local.season}
          onPick={(next) => change({ season: [next, state] })}
        />
        <ConditionPick
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
        <ConditionPick
          label="Ce que le lieu a de particulier"
          value={attribute}
          isOff={isOff}
          choices={Object.keys(attributes).map((id) => ({ id, label: id }))}
          onPick={(next) => change({ place: [next, attributes[next]?.[0] ?? ''] })}
        />
        <ConditionPick
          label="Valeur"
          value={value}
          isOff={isOff}
          choices={(attributes[attribute] ?? []).map((id) => ({ id, label: id }))}
          onPick={(next) => change({ place: [attribute, next] })}
        />
      </>
    )
  }
  return <AnswerConditionField condition={condition} change={change} />
}

const seasonWords = {
  before: 'pas encore ouverte',
  open: 'ouverte',
  after: 'fermée',
  unknown: 'inconnue',
} as const

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
