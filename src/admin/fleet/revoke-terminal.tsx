import type { FleetTerminal } from '#contract/fleet-view.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { useNames } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { useTerminalAct } from './terminal-act.ts'

interface RevokeTerminalProps {
  readonly terminal: FleetTerminal
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

export const RevokeTerminal = ({ terminal, onDone, onClose }: RevokeTerminalProps) => {
  const names = useNames()
  const { isBusy, fault, send } = useTerminalAct(terminal.terminal, onDone)
  const { place, seat } = terminal
  return (
    <Dialog
      title={`Retirer ${names.place(place).name}, ${names.seat(place, seat)} ?`}
      onClose={onClose}
    >
      <p>
        Le hub n’acceptera plus rien de ce PC, et ne lui proposera plus de publication. Les gens
        peuvent encore s’en servir avec ce qu’il a. Pour le reprendre, il faudra un nouveau code.
      </p>
      <FaultNotice fault={fault} />
      <div class="acts">
        <Button
          kind="main"
          label="Retirer"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() => send('revoke')}
        />
        <Button label="Garder" onPress={onClose} />
      </div>
    </Dialog>
  )
}
