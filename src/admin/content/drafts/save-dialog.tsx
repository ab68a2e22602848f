import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { TextField } from '#ui/text-field/text-field.tsx'
import { FaultNotice } from '../../app/fault-notice.tsx'
import { useConsole } from '../../app/console-context.ts'
import { hrefOf } from '../../app/route.ts'
import { useAuthoring } from '../authoring.ts'
import { ChangeDifference } from '../difference/change-difference.tsx'
import { counted } from '../../app/count-words.ts'

/** Everything that was changed, looked at once more, then saved as one change with its reason. */
export const SaveDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { desk, author } = useAuthoring()
  const { router } = useConsole()
  const { changes, moved, fault, isSaving } = useSource(desk)
  const { checked } = useSource(author)
  const [note, setNote] = useState('')
  const files = [...changes.values()]
  const errors = (path: string) =>
    checked?.byFile.get(path)?.filter(({ level }) => level === 'error').length ?? 0
  const save = async () => {
    if ((await desk.save(note.trim())) === 'saved') onClose()
  }
  const [first] = moved.keys()
  return (
    <Dialog title="Enregistrer vos changements" onClose={onClose}>
      <TextField
        label="Qu’avez-vous changé ?"
        hint="En quelques mots, pour vos collègues : « Horaires de Tadine »."
        value={note}
        onInput={setNote}
      />
      {moved.size > 0 ? (
        <>
          <Notice kind="check">
            {counted('movedFiles', moved.size)} par quelqu’un d’autre pendant que vous écriviez.
            Regardez les deux textes avant d’enregistrer : rien n’est perdu.
          </Notice>
          {first !== undefined && (
            <Button
              label="Voir les deux textes"
              iconAfter="suite"
              onPress={() => {
                onClose()
                router.go(hrefOf('contenu', first.split('/')))
              }}
            />
          )}
        </>
      ) : (
        <FaultNotice fault={fault} />
      )}
      <ul class="change-list">
        {files.map((change) => (
          <li key={change.path}>
            <details>
              <summary>
                <b>{change.path}</b>
                {errors(change.path) > 0 && (
                  <small> {counted('errorsAllowed', errors(change.path))}</small>
                )}
              </summary>
              <ChangeDifference before={change.before ?? ''} after={change.text ?? ''} />
            </details>
          </li>
        ))}
      </ul>
      <div class="dialog-acts">
        <Button label="Revenir" onPress={onClose} />
        <Button
          kind="main"
          label="Enregistrer"
          isOff={moved.size > 0 || files.length === 0}
          isBusy={isSaving}
          busyLabel="Un instant…"
          onPress={() => void save()}
        />
      </div>
    </Dialog>
  )
}
