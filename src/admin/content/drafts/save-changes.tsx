import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { useSource } from '#ui/store/store.ts'
import { useAuthoring } from '../authoring.ts'
import { SaveDialog } from './save-dialog.tsx'

/** Saves what was changed in any file, once it has been looked at; counts what it would save beside this one. */
export function SaveChanges() {
  const { changes } = useSource(useAuthoring().desk)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button
        kind="main"
        icon="envoi"
        label={changes.size > 1 ? `Enregistrer (${changes.size})` : 'Enregistrer'}
        isOff={changes.size === 0}
        onPress={() => setAsking(true)}
      />
      {isAsking && <SaveDialog onClose={() => setAsking(false)} />}
    </>
  )
}
