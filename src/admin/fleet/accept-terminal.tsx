import { useId } from 'preact/hooks'
import type { FleetTerminal } from '#contract/fleet-view.ts'
import { Button } from '#ui/button/button.tsx'
import { FaultNotice } from '../app/fault-notice.tsx'
import { useTerminalAct } from './terminal-act.ts'
import { fingerprintGroups } from './terminal-state.ts'
import './fleet.css'

interface AcceptTerminalProps {
  readonly terminal: FleetTerminal
  readonly onDone: () => Promise<void>
}

/** The yes of an administrator, once the fingerprint has been read aloud from the other end. */
export const AcceptTerminal = ({ terminal, onDone }: AcceptTerminalProps) => {
  const { isBusy, fault, send } = useTerminalAct(terminal.terminal, onDone)
  const id = useId()
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 class="h2" id={id}>
        Comparez l’empreinte
      </h2>
      <p>
        Téléphonez à la personne devant ce PC. Elle lit l’empreinte affichée à l’écran : ce doit
        être celle-ci, caractère par caractère.
      </p>
      <p class="fleet-fingerprint">{fingerprintGroups(terminal.fingerprint)}</p>
      <FaultNotice fault={fault} />
      <div class="acts">
        <Button
          kind="main"
          icon="coche"
          label="C’est la même : accepter"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() => send('accept')}
        />
        <Button label="Ce n’est pas la même : retirer" onPress={() => send('revoke')} />
      </div>
    </section>
  )
}
