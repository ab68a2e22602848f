import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import type { Examples } from '#ui/review/example.ts'
import { Dialog } from './dialog.tsx'

const ExampleDialog = () => {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button label="Retirer ce poste" onPress={() => setOpen(true)} />
      {isOpen && (
        <Dialog title="Retirer ce poste ?" onClose={close}>
          <p>Il ne recevra plus rien. Pour revenir, il faudra l’ajouter à nouveau.</p>
          <div class="acts">
            <Button label="Garder" onPress={close} />
            <Button kind="main" label="Retirer" onPress={close} />
          </div>
        </Dialog>
      )}
    </>
  )
}

export const dialogExamples: Examples = { 'Question qui arrête tout': () => <ExampleDialog /> }
