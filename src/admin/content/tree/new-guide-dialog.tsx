import { useState } from 'preact/hooks'
import * as v from 'valibot'
import { newGuide } from '#author/new-guide.ts'
import { idSchema } from '#contract/words.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { useSource } from '#ui/store/store.ts'
import { TextField } from '#ui/text-field/text-field.tsx'
import { useConsole } from '../../app/console-context.ts'
import { hrefOf } from '../../app/route.ts'
import { useAuthoring } from '../authoring.ts'
import { pathOf } from './known-file.ts'

/** A guide from the model: valid as it is, its words there to be replaced. */
export const NewGuideDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { desk, author } = useAuthoring()
  const { router } = useConsole()
  const { tree, texts } = useSource(desk)
  const { checked } = useSource(author)
  const [id, setId] = useState('')
  const [topic, setTopic] = useState('')
  const [isAsked, setAsked] = useState(false)
  const topics = checked?.things.topic ?? []
  const folder = tree?.deployment ?? ''
  const path = pathOf(folder, 'guides', id)
  const fault = !v.is(idSchema, id)
    ? 'Écrivez un nom court : minuscules, chiffres et tirets, par exemple « carte-grise ».'
    : texts.has(path)
      ? 'Ce nom est déjà pris. Choisissez-en un autre.'
      : undefined
  const create = () => {
    setAsked(true)
    const chosen = topics.find((one) => one.id === topic) ?? topics[0]
    if (fault !== undefined || chosen === undefined) return
    const picture = checked?.things.topicPictures[chosen.id] ?? 'doute'
    desk.write(path, newGuide({ id, topic: chosen.id, picture }))
    onClose()
    router.go(hrefOf('contenu', path.split('/'), { partie: 'meta' }))
  }
  return (
    <Dialog title="Nouveau guide" onClose={onClose}>
      <TextField
        label="Nom du fichier"
        hint="Il ne changera plus une fois publié : c’est le nom du guide pour les postes."
        value={id}
        maxLength={64}
        fault={isAsked ? fault : undefined}
        onInput={setId}
      />
      <SelectField
        label="Besoin où il est rangé"
        value={topic === '' ? (topics[0]?.id ?? '') : topic}
        options={topics.map(({ id: value, label }) => ({ value, label }))}
        onChange={setTopic}
      />
      <p>Le guide commence en brouillon : personne ne le voit tant que vous ne le dites pas.</p>
      <div class="dialog-acts">
        <Button label="Revenir" onPress={onClose} />
        <Button
          kind="main"
          label="Créer"
          isBusy={topics.length === 0}
          busyLabel="Un instant…"
          onPress={create}
        />
      </div>
    </Dialog>
  )
}
