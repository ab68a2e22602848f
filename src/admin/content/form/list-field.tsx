/** Lists: of groups, of words, of things chosen by name, of boxes to tick. */
import { useEffect, useId, useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { blankValue } from '../document/blank-value.ts'
import type { Shape } from '../schema/field.ts'
import { wordsOfValue } from '../schema/value-words.ts'
import { FieldFrame, GroupFrame, useDescribed } from './field-frame.tsx'
import { placeName, useForm } from './form-desk.ts'
import { ItemActs } from './item-acts.tsx'
import type { DrawField, FieldProps } from './plain-fields.tsx'
import { ThingSelect } from './reference-field.tsx'
import { useFirstOf } from './use-first-of.ts'
import { wordsFor } from './words-for.ts'

type ListShape = Extract<Shape, { kind: 'list' }>
type ListProps = FieldProps & { readonly shape: ListShape; readonly draw: DrawField }

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const wordsIn = (value: unknown) =>
  itemsOf(value).filter((one): one is string => typeof one === 'string')

export const ListField = (props: ListProps) => {
  const { shape } = props.shape.item
  if (shape.kind === 'reference') return <ReferenceList {...props} />
  if (shape.kind === 'one-of') return <TickList {...props} values={shape.values} />
  if (shape.kind === 'line') return <LineList {...props} />
  return <ItemList {...props} />
}

/** What one item of a list is called. */
const itemWords: Readonly<Record<string, string>> = {
  avoid: 'Chose à ne pas faire',
  docs: 'Papier',
  fields: 'Champ',
  helper: 'Note',
  next: 'Suite',
  nextsteps: 'Ligne',
  options: 'Réponse',
  resume: 'Retour',
  tasks: 'Chose à faire',
  terminals: 'Poste',
  unknown: 'Chose que nous ne savons pas',
  windows: 'Période',
}

const ItemList = (props: ListProps) => {
  const { field, at, value, shape, draw } = props
  const { edit, isReadOnly } = useForm()
  const firstOf = useFirstOf()
  const { label, hint } = wordsFor(props)
  const items = itemsOf(value)
  const word = itemWords[field.name] ?? 'Ligne'
  const isText = shape.item.shape.kind === 'text'
  return (
    <GroupFrame
      at={at}
      label={label}
      hint={hint}
      acts={
        <Button
          size="slim"
          icon="plus"
          label={`Ajouter : ${word.toLowerCase()}`}
          isOff={isReadOnly || items.length >= shape.max}
          onPress={() =>
            edit({ act: 'insert', at, index: items.length, value: blankValue(shape.item, firstOf) })
          }
        />
      }
    >
      {items.length > 0 && (
        <ol class="form-items">
          {items.map((item, index) => {
            const here = [...at, index]
            const name = `${word} ${index + 1}`
            return (
              <li key={index} data-at={placeName(here)}>
                <div class="form-item-head">
                  <b>{name}</b>
                  <ItemActs
                    name={name}
                    index={index}
                    count={items.length}
                    onMove={(to) => edit({ act: 'move', at, from: index, to })}
                    onRemove={
                      items.length > shape.min
                        ? () =>
                            edit(
                              items.length === 1 && field.isOptional
                                ? { act: 'remove', at }
                                : { act: 'remove', at: here },
                            )
                        : undefined
                    }
                  />
                </div>
                {draw({ field: shape.item, at: here, value: item, label: name, isBare: !isText })}
              </li>
            )
          })}
        </ol>
      )}
    </GroupFrame>
  )
}

/** Chosen one after the other, in their order. */
const ReferenceList = (props: ListProps) => {
  const { field, at, value, shape } = props
  const id = useId()
  const { edit, choicesOf, isReadOnly } = useForm()
  const { label, hint } = wordsFor(props)
  const ids = wordsIn(value)
  const thing = shape.item.shape.kind === 'reference' ? shape.item.shape.to : 'doc'
  const choices = choicesOf(thing)
  const described = useDescribed(id, at, hint)
  const remove = (index: number) =>
    edit(
      ids.length === 1 && field.isOptional
        ? { act: 'remove', at }
        : { act: 'remove', at: [...at, index] },
    )
  return (
    <FieldFrame id={id} at={at} label={label} hint={hint}>
      {ids.length > 0 && (
        <ul class="form-chosen">
          {ids.map((one, index) => {
            const known = choices.find((choice) => choice.id === one)
            const name = known?.label ?? `${one} (n’existe pas)`
            return (
              <li key={one} data-at={placeName([...at, index])}>
                <span>{name}</span>
                <ItemActs
                  name={`« ${name} »`}
                  index={index}
                  count={ids.length}
                  onMove={(to) => edit({ act: 'move', at, from: index, to })}
                  onRemove={() => remove(index)}
                />
              </li>
            )
          })}
        </ul>
      )}
      {!isReadOnly && ids.length < shape.max && (
        <ThingSelect
          id={id}
          thing={thing}
          value=""
          isOptional
          emptyLabel="Ajouter…"
          without={ids}
          described={described}
          onChoose={(chosen) =>
            chosen !== '' && edit({ act: 'insert', at, index: ids.length, value: chosen })
          }
        />
      )}
    </FieldFrame>
  )
}

const TickList = (props: ListProps & { readonly values: readonly (string | number)[] }) => {
  const { field, at, value, values } = props
  const id = useId()
  const { edit, isReadOnly } = useForm()
  const { label, hint } = wordsFor(props)
  const ticked = wordsIn(value)
  return (
    <GroupFrame at={at} label={label} hint={hint}>
      {values.map((one) => {
        const name = String(one)
        return (
          <div key={name} class="form-check">
            <input
              id={`${id}-${name}`}
              type="checkbox"
              checked={ticked.includes(name)}
              disabled={isReadOnly}
              onChange={({ currentTarget }) => {
                const next = values
                  .map(String)
                  .filter((each) => (each === name ? currentTarget.checked : ticked.includes(each)))
                edit(
                  next.length === 0 && field.isOptional
                    ? { act: 'remove', at }
                    : { act: 'set', at, value: next },
                )
              }}
            />
            <label for={`${id}-${name}`}>{wordsOfValue(field, one) ?? name}</label>
          </div>
        )
      })}
    </GroupFrame>
  )
}

/** One a line. What is being typed is kept as typed: a new line is not yet a word. */
const LineList = (props: ListProps) => {
  const { at, value } = props
  const id = useId()
  const { edit, isReadOnly } = useForm()
  const { label, hint } = wordsFor(props)
  const written = wordsIn(value).join('\n')
  const [typed, setTyped] = useState(written)
  useEffect(
    () => setTyped((now) => (linesOf(now).join('\n') === written ? now : written)),
    [written],
  )
  return (
    <FieldFrame id={id} at={at} label={label} hint={hint ?? 'Un par ligne.'}>
      <textarea
        id={id}
        rows={2}
        value={typed}
        readOnly={isReadOnly}
        {...useDescribed(id, at, hint ?? 'Un par ligne.')}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
          edit({ act: 'set', at, value: linesOf(currentTarget.value) })
        }}
      />
    </FieldFrame>
  )
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
