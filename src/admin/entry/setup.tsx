import { fewestPasskeys, type StaffSession } from '#contract/staff.ts'
import { Button } from '#ui/button/button.tsx'
import { useAct } from '../app/act.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import type { Hub } from '../io/hub.ts'
import { registerPasskey } from '../io/passkeys.ts'
import { Door } from './door.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

interface SetupProps {
  readonly hub: Hub
  readonly session: StaffSession
  readonly onChange: () => Promise<void>
}

/** What the hub asks of everybody before anything else: two passkeys, and codes on paper. */
export const Setup = ({ hub, session, onChange }: SetupProps) => {
  const { isBusy, fault, run } = useAct()
  const { staff, isRecovering } = session
  if (staff.passkeys >= fewestPasskeys && !isRecovering)
    return (
      <Door title="Vos codes de secours" step="codes">
        <RecoveryCodes hub={hub} onKept={onChange} />
      </Door>
    )
  const isSecond = staff.passkeys > 0 && !isRecovering
  const title = isSecond ? 'Une deuxième clé d’accès' : 'Une nouvelle clé d’accès'
  return (
    <Door title={title} step={`key-${staff.passkeys}`}>
      <p>
        {isSecond
          ? 'Un appareil se perd ou se casse. Enregistrez-en un autre : un téléphone, une clé de sécurité, l’ordinateur de secours.'
          : 'Enregistrez une clé sur cet appareil, ou sur une clé de sécurité.'}
      </p>
      <FaultNotice fault={fault} />
      <div class="acts">
        <Button
          kind="main"
          icon="cadenas"
          label="Enregistrer cette clé"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() => void run(() => registerPasskey(hub, '/api/session/passkeys'), onChange)}
        />
      </div>
    </Door>
  )
}
