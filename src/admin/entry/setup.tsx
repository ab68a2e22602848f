import { useMemo } from 'preact/hooks'
import { fewestPasskeys, type StaffSession } from '#contract/staff.ts'
import { Button } from '#ui/button/button.tsx'
import { useAct } from '../app/act.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import type { Hub } from '#ask/hub.ts'
import { withProofs } from '../io/hub-with-proofs.ts'
import { registerPasskey } from '#ask/passkeys.ts'
import { Door } from './door.tsx'
import { createProofDesk } from './proof-desk.ts'
import { ProofDialog } from './proof-dialog.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

interface SetupProps {
  readonly hub: Hub
  readonly session: StaffSession
  readonly onChange: () => Promise<void>
}

/** What the hub asks of everybody before anything else: two passkeys, and codes on paper. */
export const Setup = ({ hub, session, onChange }: SetupProps) => {
  // Who comes back from a coffee has to prove again who they are.
  const desk = useMemo(createProofDesk, [])
  const guarded = useMemo(() => withProofs(hub, desk), [hub, desk])
  const proofs = <ProofDialog desk={desk} hub={hub} onGiven={() => void onChange()} />
  const { isBusy, fault, run } = useAct()
  const { staff, isRecovering } = session
  if (staff.passkeys >= fewestPasskeys && !isRecovering)
    return (
      <Door title="Vos codes de secours" step="codes">
        <RecoveryCodes hub={guarded} onKept={onChange} />
        {proofs}
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
          onPress={() =>
            void run(() => registerPasskey(guarded, '/api/session/passkeys'), onChange)
          }
        />
      </div>
      {proofs}
    </Door>
  )
}
