import type { StaffSession } from '#contract/staff.ts'
import { Button } from '#ui/button/button.tsx'
import { useAct } from '../app/act.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import type { Hub } from '../io/hub.ts'
import { registerPasskey } from '../io/passkeys.ts'
import { Door } from './door.tsx'
import { neededPasskeys } from './is-ready.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

interface SetupProps {
  readonly hub: Hub
  readonly session: StaffSession
  readonly onChange: () => Promise<void>
}

/** What the hub asks of everybody before anything else: two passkeys, and codes on paper. */
export const Setup = ({ hub, session: { staff }, onChange }: SetupProps) => {
  const { isBusy, fault, run } = useAct()
  if (staff.passkeys >= neededPasskeys)
    return (
      <Door title="Vos codes de secours" step="codes">
        <RecoveryCodes hub={hub} onKept={onChange} />
      </Door>
    )
  const title = staff.passkeys === 0 ? 'Une nouvelle clé d’accès' : 'Une deuxième clé d’accès'
  return (
    <Door title={title} step={`key-${staff.passkeys}`}>
      <p>
        {staff.passkeys === 0
          ? 'Enregistrez une clé sur cet appareil, ou sur une clé de sécurité.'
          : 'Un appareil se perd ou se casse. Enregistrez-en un autre : un téléphone, une clé de sécurité, l’ordinateur de secours.'}
      </p>
      <FaultNotice fault={fault} />
      <div class="acts">
        <Button
          kind="main"
          icon="cadenas"
          label="Enregistrer cette clé"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() =>
            void run(() => registerPasskey(hub, { path: '/api/session/passkeys' }), onChange)
          }
        />
      </div>
    </Door>
  )
}
