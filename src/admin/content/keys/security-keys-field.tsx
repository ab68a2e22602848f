/** The security keys of an aidant: added by touching them, never written by hand. */
import { useState } from 'preact/hooks'
import * as v from 'valibot'
import { mostKeys } from '#contract/aidant.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useZone } from '../../app/console-context.ts'
import { dateIn } from '../../app/time-words.ts'
import { FieldFrame, GroupFrame } from '../form/field-frame.tsx'
import { placeName, useForm } from '../form/form-desk.ts'
import { ItemAct } from '../form/item-acts.tsx'
import type { FieldProps } from '../form/plain-fields.tsx'
import { wordsFor } from '../form/words-for.ts'
import { entriesOf } from '../tree/things.ts'
import { memberOf } from '../schema/fields-of-kind.ts'
import { type KeyFault, registerKey } from './register-key.ts'

const faults: Readonly<Record<KeyFault, string>> = {
  cancelled: 'Aucune clé n’a été touchée, ou son code PIN n’a pas été donné. Recommencez.',
  impossible:
    'Ce navigateur, ou cette adresse, ne permet pas les clés de sécurité. Ouvrez la console en https, à l’adresse que les postes utilisent.',
  known: 'Cette clé est déjà enregistrée ici. Prenez-en une autre.',
  'no-prf':
    'Cette clé dit qui la tient, mais ne garde pas de secret pour nous (extension « hmac-secret ») : elle n’ouvrirait rien sur un poste sans réseau. Prenez une clé FIDO2 qui l’a.',
  'other-algorithm': 'Cette clé ne sait signer ni en ES256 ni en EdDSA. Prenez-en une autre.',
}

/** As it may be written: a name that is being typed is none yet. */
const keySchema = v.object({ name: v.string(), credential: v.string(), rpId: v.string() })
const keysIn = (value: unknown) => (Array.isArray(value) ? value : [])

/** Every key of the document: one may not be given to two aidants. */
const knownIn = (document: unknown): readonly string[] =>
  entriesOf(memberOf(document, 'aidants'))
    .flatMap(([, aidant]) => keysIn(memberOf(aidant, 'keys')))
    .flatMap((key) => {
      const read = v.safeParse(keySchema, key)
      return read.success ? [read.output.credential] : []
    })

export const SecurityKeysField = (props: FieldProps) => {
  const { at, value } = props
  const { value: document, edit, isReadOnly } = useForm()
  const { label, hint } = wordsFor(props)
  const zone = useZone()
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState<KeyFault>()
  const keys = keysIn(value)
  const add = async () => {
    setFault(undefined)
    setAsking(true)
    const made = await registerKey({
      rpId: location.hostname,
      aidant: String(at.at(-2)),
      today: dateIn(zone, new Date().toISOString()),
      known: knownIn(document),
    })
    setAsking(false)
    if (made.ok) edit({ act: 'insert', at, index: keys.length, value: made.value })
    else setFault(made.fault)
  }
  return (
    <GroupFrame
      at={at}
      label={label}
      hint={hint}
      acts={
        isReadOnly ? undefined : (
          <Button
            size="slim"
            icon="plus"
            label="Ajouter une clé de sécurité"
            isOff={keys.length >= mostKeys}
            isBusy={isAsking}
            busyLabel="Touchez la clé…"
            onPress={() => void add()}
          />
        )
      }
    >
      {fault && (
        <Notice kind="error" announce="at-once">
          {faults[fault]}
        </Notice>
      )}
      {keys.map((key, index) => (
        <KeyRow
          key={index}
          at={[...at, index]}
          value={key}
          onRemove={() =>
            edit(keys.length === 1 ? { act: 'remove', at } : { act: 'remove', at: [...at, index] })
          }
        />
      ))}
    </GroupFrame>
  )
}

interface KeyRowProps extends Pick<FieldProps, 'at' | 'value'> {
  readonly onRemove: () => void
}

/** Its name can be changed; nothing else of it would still open anything. */
const KeyRow = ({ at, value, onRemove }: KeyRowProps) => {
  const { edit, isReadOnly } = useForm()
  const read = v.safeParse(keySchema, value)
  const nameAt = [...at, 'name']
  const name = read.success ? read.output.name : ''
  const id = `key-${placeName(at)}`
  return (
    <div class="form-entry" data-at={placeName(at)}>
      <FieldFrame
        id={id}
        at={nameAt}
        label="Nom de la clé"
        hint={read.success ? `Pour les postes de ${read.output.rpId}.` : undefined}
      >
        <input
          id={id}
          type="text"
          value={name}
          readOnly={isReadOnly}
          autocomplete="off"
          onInput={({ currentTarget }) =>
            edit({ act: 'set', at: nameAt, value: currentTarget.value })
          }
        />
      </FieldFrame>
      {!isReadOnly && <ItemAct icon="gomme" label={`Retirer « ${name} »`} onPress={onRemove} />}
    </div>
  )
}
