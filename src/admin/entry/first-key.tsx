import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import { useAct } from '../app/act.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import type { Hub } from '../io/hub.ts'
import { registerPasskey } from '../io/passkeys.ts'
import { Door } from './door.tsx'

interface FirstKeyProps {
  readonly hub: Hub
  readonly token: string
  readonly onDone: () => Promise<void>
  readonly onGiveUp: () => void
}

/** The one-time link: a name, and a first passkey. */
export const FirstKey = ({ hub, token, onDone, onGiveUp }: FirstKeyProps) => {
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { isBusy, fault, run } = useAct()
  const register = () => {
    const written = name.trim()
    setMissing(written === '')
    if (written === '') return
    void run(
      () => registerPasskey(hub, { path: '/api/session/first', proof: { token }, name: written }),
      onDone,
    )
  }
  return (
    <Door title="Votre première clé d’accès" step="first-key">
      <p>
        Une clé d’accès remplace le mot de passe. Elle reste sur votre appareil (empreinte, code) ou
        sur une clé de sécurité. Rien de secret ne part sur le réseau.
      </p>
      <TextField
        label="Votre nom dans la console"
        hint="Un prénom ou une fonction, connu de vos collègues. Il paraît dans le journal."
        value={name}
        maxLength={60}
        fault={isMissing ? 'Écrivez un prénom ou une fonction.' : undefined}
        onInput={setName}
      />
      <FaultNotice fault={fault} />
      <div class="acts">
        <Button
          kind="main"
          icon="cadenas"
          label="Enregistrer ma première clé"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={register}
        />
        <Button label="J’ai déjà une clé" onPress={onGiveUp} />
      </div>
    </Door>
  )
}
