import { useState } from 'preact/hooks'
import { recoveryCodesSchema } from '#contract/staff.ts'
import { Button } from '#ui/button/button.tsx'
import { useAct } from '../app/act.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import type { Hub } from '#ask/hub.ts'
import './recovery-codes.css'

interface RecoveryCodesProps {
  readonly hub: Hub
  /** The person says they have them on paper. */
  readonly onKept: () => void | Promise<void>
}

/** Ten codes, shown once. They live in this page until the person says they are on paper. */
export const RecoveryCodes = ({ hub, onKept }: RecoveryCodesProps) => {
  const [codes, setCodes] = useState<readonly string[]>([])
  const { isBusy, fault, run } = useAct()
  if (codes.length === 0)
    return (
      <>
        <p>
          Si vous perdez toutes vos clés, un code sur papier vous laisse entrer. Préparez
          l’imprimante : les codes ne seront montrés qu’une fois.
        </p>
        <FaultNotice fault={fault} />
        <div class="acts">
          <Button
            kind="main"
            label="Montrer mes codes"
            isBusy={isBusy}
            busyLabel="Un instant…"
            onPress={() =>
              void run(
                () => hub.post('/api/session/recovery-codes', {}, recoveryCodesSchema),
                (answer) => setCodes(answer.codes),
              )
            }
          />
        </div>
      </>
    )
  return (
    <>
      <p>Chaque code sert une fois. Gardez cette feuille loin de l’ordinateur.</p>
      <ol class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div class="acts no-print">
        <Button icon="imprimer" label="Imprimer" onPress={() => window.print()} />
        <Button kind="main" label="Je les ai sur papier" onPress={() => void onKept()} />
      </div>
    </>
  )
}
