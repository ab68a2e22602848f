import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import { useAct } from '../app/act.ts'
import type { Hub } from '#ask/hub.ts'
import { nothingMore } from '#ask/hub.ts'
import { Door } from './door.tsx'

interface RecoveryProps {
  readonly hub: Hub
  readonly onDone: () => Promise<void>
  readonly onGiveUp: () => void
}

/** A code from the printed sheet opens the door to a new passkey, and to nothing else. */
export const Recovery = ({ hub, onDone, onGiveUp }: RecoveryProps) => {
  const [code, setCode] = useState('')
  const { isBusy, fault, run } = useAct()
  const submit = () =>
    void run(() => hub.post('/api/session/recover', { code: code.trim() }, nothingMore), onDone)
  return (
    <Door title="Entrer avec un code de secours" step="recovery">
      <p>
        Prenez la feuille imprimée le premier jour. Chaque code sert une fois. Vous pourrez ensuite
        enregistrer une nouvelle clé d’accès.
      </p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          label="Code de secours"
          kind="code"
          value={code}
          fault={fault?.message}
          onInput={setCode}
        />
      </form>
      <div class="acts">
        <Button
          kind="main"
          label="Continuer"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={submit}
        />
        <Button label="Revenir" onPress={onGiveUp} />
      </div>
      <p class="hint">
        Ni clé ni code : demandez à un autre administrateur un nouveau lien, dans « Équipe ».
      </p>
    </Door>
  )
}
