import { useEffect, useState } from 'preact/hooks'
import type * as v from 'valibot'
import { firstOptionsSchema } from '#contract/staff.ts'
import { Button } from '#ui/button/button.tsx'
import { useAct } from '../app/act.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { StaffNameField } from '../app/staff-name-field.tsx'
import { roleNames } from '../app/role-names.ts'
import type { Hub } from '#ask/hub.ts'
import { registerPasskey } from '#ask/passkeys.ts'
import { Door } from './door.tsx'

interface FirstKeyProps {
  readonly hub: Hub
  readonly token: string
  readonly onDone: () => Promise<void>
  readonly onGiveUp: () => void
}

/** The one-time link: who it is for, a name when nobody said it, and a first passkey. */
export const FirstKey = ({ hub, token, onDone, onGiveUp }: FirstKeyProps) => {
  const [link, setLink] = useState<v.InferOutput<typeof firstOptionsSchema>>()
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { isBusy, fault, run } = useAct()
  // The link is read once, when the page opens.
  useEffect(() => {
    void run(() => hub.post('/api/session/first/options', { token }, firstOptionsSchema), setLink)
  }, [hub, token])
  const isNamed = link !== undefined && link.name !== null
  const register = () => {
    const written = name.trim()
    setMissing(!isNamed && written === '')
    if (!isNamed && written === '') return
    const proof = isNamed ? { token } : { token, name: written }
    void run(() => registerPasskey(hub, '/api/session/first', proof), onDone)
  }
  return (
    <Door title="Votre première clé d’accès" step="first-key">
      {link && (
        <p>
          {isNamed ? `Bonjour ${link.name}. ` : ''}Ce lien ouvre la console une seule fois. Votre
          rôle : {roleNames[link.role]}.
        </p>
      )}
      <p>
        Une clé d’accès remplace le mot de passe. Elle reste sur votre appareil (empreinte, code) ou
        sur une clé de sécurité. Rien de secret ne part sur le réseau.
      </p>
      {link?.name === null && (
        <StaffNameField
          label="Votre nom dans la console"
          value={name}
          isMissing={isMissing}
          onInput={setName}
        />
      )}
      <FaultNotice fault={fault} />
      <div class="acts">
        {link && (
          <Button
            kind="main"
            icon="cadenas"
            label="Enregistrer ma première clé"
            isBusy={isBusy}
            busyLabel="Un instant…"
            onPress={register}
          />
        )}
        <Button label="J’ai déjà une clé" onPress={onGiveUp} />
      </div>
    </Door>
  )
}
