import { useState } from 'preact/hooks'
import { type Rollout, rolloutSchema } from '#contract/rollout.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { useAct } from '../app/act.ts'
import { useConsole } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { useWatched } from '../app/watched.tsx'
import { WaveChoice } from './wave-choice.tsx'

interface WidenDialogProps {
  readonly rollout: Rollout
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

/** More terminals, never fewer: those that have it keep it. */
export const WidenDialog = ({ rollout, onDone, onClose }: WidenDialogProps) => {
  const { hub } = useConsole()
  const [wave, setWave] = useState(rollout.wave)
  const { fleet } = useWatched()
  const tags = [...new Set(fleet.value?.terminals.flatMap((each) => each.tags))].toSorted()
  const { isBusy, fault, run } = useAct()
  return (
    <Dialog title={`Élargir l’envoi de la publication ${rollout.number}`} onClose={onClose}>
      <WaveChoice value={wave} floor={rollout.wave} tags={tags} onChange={setWave} />
      <FaultNotice fault={fault ?? fleet.fault} />
      <div class="acts">
        <Button
          kind="main"
          label="Élargir"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() =>
            void run(
              () => hub.post(`/api/admin/rollouts/${rollout.number}/widen`, wave, rolloutSchema),
              onDone,
            )
          }
        />
        <Button label="Annuler" onPress={onClose} />
      </div>
    </Dialog>
  )
}
