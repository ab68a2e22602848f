import { Button } from '#ui/button/button.tsx'
import { useAct } from '../app/act.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import type { Hub } from '#ask/hub.ts'
import { givePasskey } from '#ask/passkeys.ts'
import { Door } from './door.tsx'

interface SignInProps {
  readonly hub: Hub
  readonly onDone: () => Promise<void>
  readonly onLost: () => void
}

export const SignIn = ({ hub, onDone, onLost }: SignInProps) => {
  const { isBusy, fault, run } = useAct()
  return (
    <Door title="Entrer dans la console" step="sign-in">
      <p>
        Votre clé d’accès remplace le mot de passe : l’empreinte, le code ou la clé que vous avez
        enregistrés.
      </p>
      <FaultNotice fault={fault} />
      <div class="acts">
        <Button
          kind="main"
          icon="cadenas"
          label="Entrer avec ma clé"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() => void run(() => givePasskey(hub, '/api/session'), onDone)}
        />
        <Button label="J’ai perdu mes clés" onPress={onLost} />
      </div>
    </Door>
  )
}
