import { useId, useState } from 'preact/hooks'
import { fewestPasskeys, passkeysSchema } from '#contract/staff.ts'
import { Button } from '#ui/button/button.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { useAct } from '../app/act.ts'
import { useConsole } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { useHubData } from '../app/hub-data.ts'
import { dayOf } from '../app/time-words.ts'
import { RecoveryCodes } from '../entry/recovery-codes.tsx'
import { nothingMore } from '#ask/hub.ts'
import { registerPasskey } from '#ask/passkeys.ts'
import { counted } from '../app/count-words.ts'

/** One's own passkeys and codes. */
export const OwnAccess = () => {
  const { hub, staff, refreshSession } = useConsole()
  const keys = useHubData('/api/session/passkeys', passkeysSchema)
  const [isAsking, setAsking] = useState(false)
  const { isBusy, fault, run } = useAct()
  const id = useId()
  const changed = async () => {
    await keys.refresh()
    await refreshSession()
  }
  const mayRemove = (keys.value?.length ?? 0) > fewestPasskeys
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 class="h2" id={id}>
        Vos clés d’accès et vos codes
      </h2>
      <FaultNotice fault={fault ?? keys.fault} />
      {keys.value && (
        <DataTable
          caption="Vos clés d’accès"
          isCaptionHidden
          rows={keys.value}
          keyOf={(key) => key.id}
          columns={[
            { key: 'id', head: 'Clé', isName: true, cell: (key) => `Clé ${key.id.slice(-4)}` },
            { key: 'made', head: 'Enregistrée le', cell: ({ madeOn }) => dayOf(madeOn) },
            {
              key: 'used',
              head: 'Servie le',
              cell: ({ lastUsedOn }) => (lastUsedOn === null ? 'jamais' : dayOf(lastUsedOn)),
            },
            {
              key: 'remove',
              head: '',
              isNumber: true,
              cell: (key) =>
                mayRemove ? (
                  <Button
                    size="slim"
                    label={`Retirer la clé ${key.id.slice(-4)}`}
                    isBusy={isBusy}
                    onPress={() =>
                      void run(
                        () => hub.post(`/api/session/passkeys/${key.id}/remove`, {}, nothingMore),
                        changed,
                      )
                    }
                  />
                ) : (
                  ''
                ),
            },
          ]}
        />
      )}
      <p>
        {counted('codesLeft', staff.recoveryCodesLeft)}
        {!mayRemove && ` Il faut toujours au moins ${fewestPasskeys} clés.`}
      </p>
      <div class="acts">
        <Button
          icon="plus"
          label="Ajouter une clé"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() => void run(() => registerPasskey(hub, '/api/session/passkeys'), changed)}
        />
        <Button label="Faire de nouveaux codes" onPress={() => setAsking(true)} />
      </div>
      {isAsking && (
        <Dialog title="Vos codes de secours" onClose={() => setAsking(false)}>
          <RecoveryCodes
            hub={hub}
            onKept={async () => {
              setAsking(false)
              await changed()
            }}
          />
        </Dialog>
      )}
    </section>
  )
}
