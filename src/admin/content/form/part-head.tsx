import { useState } from 'preact/hooks'
import * as v from 'valibot'
import { idSchema } from '#contract/words.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import type { Part, Section } from '../document/document-parts.ts'
import { renameEntry } from '../document/rename-entry.ts'
import { referencesTo } from '../document/references-to.ts'
import { memberOf } from '../schema/fields-of-kind.ts'
import { entriesOf } from '../tree/things.ts'
import { useForm } from './form-desk.ts'
import { ItemActs } from './item-acts.tsx'

interface PartHeadProps {
  readonly part: Part
  readonly section: Section | undefined
  readonly onPart: (key: string) => void
}

/** What this part is, its name, and what can be done with it as a whole. */
export const PartHead = ({ part, section, onPart }: PartHeadProps) => {
  const { edit, isReadOnly } = useForm()
  const [dialog, setDialog] = useState<'rename' | 'remove'>()
  const parts = section?.parts ?? []
  const index = parts.indexOf(part)
  const id = part.at.at(-1)
  const isEntry = section?.grows?.as === 'entries'
  const isOneOfMany = section?.grows !== undefined
  return (
    <header class="part-head">
      <div>
        <h2 class="h2">{part.label}</h2>
        <p class="hint">
          {part.note}
          {isEntry && (
            <>
              {part.note && ' · '}
              <code>{id}</code>
            </>
          )}
        </p>
      </div>
      {isOneOfMany && !isReadOnly && (
        <div class="form-acts">
          {isEntry && (
            <button type="button" class="link" onClick={() => setDialog('rename')}>
              Renommer
            </button>
          )}
          <ItemActs
            name={`« ${part.label} »`}
            index={index}
            count={parts.length}
            onMove={(to) => {
              edit({ act: 'move', at: section.grows?.at ?? [], from: index, to })
              if (!isEntry) onPart([...(section.grows?.at ?? []), to].join('.'))
            }}
            onRemove={() => setDialog('remove')}
          />
        </div>
      )}
      {dialog === 'rename' && (
        <RenameDialog part={part} onClose={() => setDialog(undefined)} onPart={onPart} />
      )}
      {dialog === 'remove' && (
        <RemoveDialog part={part} onClose={() => setDialog(undefined)} onPart={onPart} />
      )}
    </header>
  )
}

interface PartDialogProps {
  readonly part: Part
  readonly onClose: () => void
  readonly onPart: (key: string) => void
}

const RenameDialog = ({ part, onClose, onPart }: PartDialogProps) => {
  const { kind, value, edit } = useForm()
  const old = String(part.at.at(-1))
  const [name, setName] = useState(old)
  const siblings = entriesOf(part.at.slice(0, -1).reduce(memberOf, value)).map(([key]) => key)
  const fault = !v.is(idSchema, name)
    ? 'Minuscules, chiffres et tirets.'
    : name !== old && siblings.includes(name)
      ? 'Ce nom est déjà pris.'
      : undefined
  const rename = () => {
    if (fault !== undefined) return
    if (name !== old) {
      edit(...renameEntry(kind, value, part.at, name))
      onPart([...part.at.slice(0, -1), name].join('.'))
    }
    onClose()
  }
  return (
    <Dialog title={`Renommer « ${old} »`} onClose={onClose}>
      <TextField label="Nouveau nom" value={name} maxLength={64} fault={fault} onInput={setName} />
      <p>Tout ce qui le cite dans ce fichier suivra.</p>
      {part.at[0] === 'steps' && (
        <Notice kind="check">
          Une étape déjà publiée garde son nom : les codes que les gens ont emportés la citent.
        </Notice>
      )}
      <div class="dialog-acts">
        <Button label="Revenir" onPress={onClose} />
        <Button kind="main" label="Renommer" isOff={fault !== undefined} onPress={rename} />
      </div>
    </Dialog>
  )
}

const thingOf: Readonly<Record<string, 'step' | 'fact' | 'season' | 'defined'>> = {
  steps: 'step',
  facts: 'fact',
  seasons: 'season',
  define: 'defined',
}

const RemoveDialog = ({ part, onClose, onPart }: PartDialogProps) => {
  const { kind, value, edit } = useForm()
  const thing = thingOf[String(part.at[0])]
  const id = String(part.at.at(-1))
  const named = thing === undefined ? [] : referencesTo(kind, value, thing, id)
  const holders = [...new Set(named.map(({ at }) => at.slice(0, 2).join(' › ')))]
  return (
    <Dialog title={`Retirer « ${part.label} » ?`} onClose={onClose}>
      {holders.length > 0 ? (
        <>
          <Notice kind="check">
            Il est cité ici. Les vérifications vous mèneront à ce qu’il faudra corriger.
          </Notice>
          <ul class="plain-list">
            {holders.map((one) => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>Rien d’autre ne le cite dans ce fichier.</p>
      )}
      <div class="dialog-acts">
        <Button label="Revenir" onPress={onClose} />
        <Button
          kind="main"
          label="Retirer"
          onPress={() => {
            edit({ act: 'remove', at: part.at })
            onPart('')
            onClose()
          }}
        />
      </div>
    </Dialog>
  )
}
