import { useState } from 'preact/hooks'
import * as v from 'valibot'
import { idSchema } from '#contract/words.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import { blankSort, blankValue } from '../document/blank-value.ts'
import type { Section } from '../document/document-parts.ts'
import { fieldAt, fieldsOfKind, memberOf } from '../schema/fields-of-kind.ts'
import { wordsOfKind } from '../schema/value-words.ts'
import { entriesOf } from '../tree/things.ts'
import { useForm } from './form-desk.ts'
import { useFirstOf } from './use-first-of.ts'

interface AddEntryDialogProps {
  readonly section: Section
  readonly onClose: () => void
  readonly onPart: (key: string) => void
}

/** A new step, fact, counter… with the least that it needs. */
export const AddEntryDialog = ({ section, onClose, onPart }: AddEntryDialogProps) => {
  const { kind, value, edit } = useForm()
  const firstOf = useFirstOf()
  const [name, setName] = useState('')
  const [isAsked, setAsked] = useState(false)
  const at = section.grows?.at ?? []
  const field = fieldAt(fieldsOfKind(kind), at, value)
  const inside = at.reduce(memberOf, value)
  const taken = entriesOf(inside).map(([key]) => key)
  const shape = field?.shape
  const item = shape?.kind === 'list' || shape?.kind === 'entries' ? shape.item : undefined
  const sorts = item?.shape.kind === 'variants' ? item.shape : undefined
  const [sort, setSort] = useState('info')
  const isList = section.grows?.as === 'list'
  const fault =
    isList || (v.is(idSchema, name) && !taken.includes(name))
      ? undefined
      : taken.includes(name)
        ? 'Ce nom est déjà pris.'
        : 'Minuscules, chiffres et tirets, par exemple « mes-papiers ».'
  const add = () => {
    setAsked(true)
    if (fault !== undefined || item === undefined) return
    const blank = sorts
      ? blankSort(sorts.by, sort, sorts.sorts, firstOf)
      : blankValue(item, firstOf)
    if (isList) edit({ act: 'insert', at, index: taken.length, value: blank })
    else edit({ act: 'set', at: [...at, name], value: blank })
    onPart([...at, isList ? taken.length : name].join('.'))
    onClose()
  }
  return (
    <Dialog title={`Ajouter dans « ${section.title} »`} onClose={onClose}>
      {!isList && (
        <TextField
          label="Nom"
          hint="Court : il est cité par le reste du document. Les gens ne le voient pas."
          value={name}
          maxLength={64}
          fault={isAsked ? fault : undefined}
          onInput={setName}
        />
      )}
      {sorts && (
        <SelectField
          label="Sorte d’étape"
          value={sort}
          options={Object.keys(sorts.sorts).map((one) => ({ value: one, label: wordsOfKind(one) }))}
          onChange={setSort}
        />
      )}
      <div class="dialog-acts">
        <Button label="Revenir" onPress={onClose} />
        <Button kind="main" label="Ajouter" onPress={add} />
      </div>
    </Dialog>
  )
}
