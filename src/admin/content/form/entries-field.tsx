/** A group whose names are free: words by language, answers by step, what a place has of its own. */
import { useId, useState } from 'preact/hooks'
import * as v from 'valibot'
import { idSchema, langSchema } from '#contract/words.ts'
import { Button } from '#ui/button/button.tsx'
import { blankValue } from '../document/blank-value.ts'
import type { Field, Shape } from '../schema/field.ts'
import { memberOf } from '../schema/fields-of-kind.ts'
import { entriesOf } from '../tree/things.ts'
import { GroupFrame } from './field-frame.tsx'
import { type Choice, placeName, useForm } from './form-desk.ts'
import { ItemAct } from './item-acts.tsx'
import type { DrawField, FieldProps } from './plain-fields.tsx'
import { useFirstOf } from './use-first-of.ts'
import { wordsFor } from './words-for.ts'
import { langWords } from '../../app/lang-words.ts'

type EntriesShape = Extract<Shape, { kind: 'entries' }>

interface EntriesFieldProps extends FieldProps {
  readonly shape: EntriesShape
  readonly draw: DrawField
}

export const EntriesField = (props: EntriesFieldProps) => {
  const { field, at, value, shape, draw } = props
  const { edit, isReadOnly } = useForm()
  const { label, hint } = wordsFor(props)
  const firstOf = useFirstOf()
  const entries = entriesOf(value)
  const offered = useOffered(field, at, value)
  const nameOf = (name: string) =>
    shape.names === 'lang'
      ? langWords(name)
      : (offered?.find((one) => one.id === name)?.label ?? name)
  const add = (name: string) =>
    edit({ act: 'set', at: [...at, name], value: blankValue(shape.item, firstOf) })
  return (
    <GroupFrame
      at={at}
      label={label}
      hint={hint}
      acts={
        isReadOnly ? undefined : (
          <AddName
            offered={offered?.filter(({ id }) => !entries.some(([name]) => name === id))}
            isLang={shape.names === 'lang'}
            taken={entries.map(([name]) => name)}
            onAdd={add}
          />
        )
      }
    >
      {entries.map(([name, inner]) => (
        <div key={name} class="form-entry" data-at={placeName([...at, name])}>
          {draw({ field: shape.item, at: [...at, name], value: inner, label: nameOf(name) })}
          {!isReadOnly && (
            <ItemAct
              icon="gomme"
              label={`Retirer « ${nameOf(name)} »`}
              onPress={() =>
                edit(
                  entries.length === 1 && field.isOptional
                    ? { act: 'remove', at }
                    : { act: 'remove', at: [...at, name] },
                )
              }
            />
          )}
        </div>
      ))}
    </GroupFrame>
  )
}

/** Where names are not quite free: steps of a story, exits of a fragment, attributes of places. */
const useOffered = (
  field: Field,
  at: FieldProps['at'],
  value: unknown,
): readonly Choice[] | undefined => {
  const { value: document, choicesOf, exitsOf, attributes } = useForm()
  if (field.pattern === 'stories.*.answers') return choicesOf('step')
  if (field.pattern === 'places.*.attributes') {
    return Object.keys(attributes).map((id) => ({ id, label: id }))
  }
  if (field.pattern === 'steps.*.exits') {
    const fragment = memberOf(at.slice(0, -1).reduce(memberOf, document), 'fragment')
    const exits = typeof fragment === 'string' ? exitsOf(fragment) : []
    return [...new Set([...exits, ...Object.keys(Object(value))])].map((id) => ({
      id,
      label: `Sortie « ${id} »`,
    }))
  }
  return undefined
}

interface AddNameProps {
  readonly offered: readonly Choice[] | undefined
  readonly isLang: boolean
  readonly taken: readonly string[]
  readonly onAdd: (name: string) => void
}

const AddName = ({ offered, isLang, taken, onAdd }: AddNameProps) => {
  const id = useId()
  const [name, setName] = useState('')
  const isGood = v.is(isLang ? langSchema : idSchema, name) && !taken.includes(name)
  const add = (chosen: string) => {
    onAdd(chosen)
    setName('')
  }
  if (offered !== undefined && offered.length > 0) {
    return (
      <select
        aria-label="Ajouter"
        value=""
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') add(currentTarget.value)
          currentTarget.value = ''
        }}
      >
        <option value="">Ajouter…</option>
        {offered.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    )
  }
  return (
    <span class="form-add">
      <label for={id}>{isLang ? 'Code de la langue' : 'Nom'}</label>
      <input
        id={id}
        type="text"
        value={name}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isGood) add(name)
        }}
      />
      <Button size="slim" icon="plus" label="Ajouter" isOff={!isGood} onPress={() => add(name)} />
    </span>
  )
}
