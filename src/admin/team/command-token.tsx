import { useId, useState } from 'preact/hooks'
import type * as v from 'valibot'
import { commandTokenSchema } from '#contract/drafts.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import { useAct } from '../app/act.ts'
import { useConsole, useZone } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { dateIn, dayOf } from '../app/time-words.ts'

/** For those who write the texts in a folder under git: what opens the drafts to `npm run config -- pull|push`. */
export const CommandToken = () => {
  const { hub } = useConsole()
  const zone = useZone()
  const [made, setMade] = useState<v.InferOutput<typeof commandTokenSchema>>()
  const { isBusy, fault, run } = useAct()
  const id = useId()
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 class="h2" id={id}>
        La ligne de commande
      </h2>
      <p>
        Un jeton lit et change les textes depuis un dossier, en votre nom, pendant un an. Il ne
        publie rien.
      </p>
      <FaultNotice fault={fault} />
      <div class="acts">
        <Button
          label="Faire un jeton"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() =>
            void run(() => hub.post('/api/admin/command-tokens', {}, commandTokenSchema), setMade)
          }
        />
      </div>
      {made && (
        <Dialog title="Votre jeton" onClose={() => setMade(undefined)}>
          <TextField
            label="Jeton, montré une fois"
            hint={`Gardez-le comme une clé. Il vaut jusqu’au ${dayOf(dateIn(zone, made.expiresAt))} ; celui d’avant ne vaut plus.`}
            kind="code"
            value={made.token}
          />
          <div class="acts">
            <Button kind="main" label="Je l’ai copié" onPress={() => setMade(undefined)} />
          </div>
        </Dialog>
      )}
    </section>
  )
}
