import { useState } from 'preact/hooks'
import type { FleetTerminal } from '#contract/fleet-view.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { FaultNotice } from '../app/fault-notice.tsx'
import { SeatChoice, tagsOf } from './seat-choice.tsx'
import { useTerminalAct } from './terminal-act.ts'

interface MoveTerminalProps {
  readonly terminal: FleetTerminal
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

export const MoveTerminal = ({ terminal, onDone, onClose }: MoveTerminalProps) => {
  const [where, setWhere] = useState({
    place: terminal.place,
    seat: terminal.seat,
    tags: terminal.tags.join(', '),
  })
  const { isBusy, fault, send } = useTerminalAct(terminal.terminal, onDone)
  return (
    <Dialog title="Déplacer ce poste" onClose={onClose}>
      <p>
        Ce PC change de place ou de siège. Il garde sa clé ; ses pages changent à sa prochaine
        visite.
      </p>
      <SeatChoice value={where} onChange={setWhere} hasTablet={terminal.kind === 'tablet'} />
      <FaultNotice fault={fault} />
      <div class="acts">
        <Button
          kind="main"
          label="Déplacer"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() => send('move', { ...where, tags: tagsOf(where.tags) })}
        />
        <Button label="Annuler" onPress={onClose} />
      </div>
    </Dialog>
  )
}
