import { useState } from 'preact/hooks'
import { type Fleet, fleetReceiptsSchema, type FleetTerminal } from '#contract/fleet-view.ts'
import { Button } from '#ui/button/button.tsx'
import { FactList } from '#ui/fact-list/fact-list.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { StateMark } from '#ui/state-mark/state-mark.tsx'
import { useMay, useNames, useNow, useZone } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { type HubData, useHubData } from '../app/hub-data.ts'
import { LinkButton } from '../app/link-button.tsx'
import { hrefOf } from '../app/route.ts'
import { terminalJournalSchema } from '#contract/aidant-journal.ts'
import { AcceptTerminal } from './accept-terminal.tsx'
import { attentionWords } from './attention-words.ts'
import { JournalPart } from './journal-part.tsx'
import { MoveTerminal } from './move-terminal.tsx'
import { ReceiptsTable } from './receipts-table.tsx'
import { RevokeTerminal } from './revoke-terminal.tsx'
import { terminalFacts } from './terminal-facts.ts'
import { stateOf } from './terminal-state.ts'

interface AttentionsProps {
  readonly terminal: FleetTerminal
}

const Attentions = ({ terminal: { attention } }: AttentionsProps) => (
  <ul class="stack">
    {attention.map((each) => {
      const { kind, label, advice } = attentionWords[each]
      return (
        <li key={each}>
          <Notice kind={kind === 'fault' ? 'error' : 'check'} icon="alerte">
            <b>{label}.</b> {advice}
          </Notice>
        </li>
      )
    })}
  </ul>
)

interface ShownTerminalProps {
  readonly terminal: FleetTerminal
  readonly refresh: () => Promise<void>
}

const ShownTerminal = ({ terminal, refresh }: ShownTerminalProps) => {
  const names = useNames()
  const now = useNow()
  const zone = useZone()
  const mayAct = useMay('administrator')
  const [asked, setAsked] = useState<'move' | 'revoke'>()
  const receipts = useHubData(
    mayAct ? `/api/admin/fleet/${terminal.terminal}/receipts` : undefined,
    fleetReceiptsSchema,
    'fleet',
  )
  const journal = useHubData(
    mayAct && terminal.kind === 'terminal'
      ? `/api/admin/fleet/${terminal.terminal}/journal`
      : undefined,
    terminalJournalSchema,
    'fleet',
  )
  const { place, seat, enrolment } = terminal
  const { kind, label } = stateOf(terminal)
  const done = async () => {
    setAsked(undefined)
    await refresh()
  }
  const isHere = enrolment !== 'revoked'
  const needsYes = enrolment === 'pending' || terminal.attention.includes('cloned')
  return (
    <>
      <StaffHead title={`${names.place(place).name}, ${names.seat(place, seat)}`}>
        <LinkButton href={hrefOf('parc')} label="Tout le parc" />
        {mayAct && isHere && <Button label="Déplacer" onPress={() => setAsked('move')} />}
        {mayAct && isHere && <Button label="Retirer" onPress={() => setAsked('revoke')} />}
      </StaffHead>
      {isHere && terminal.attention.length > 0 ? (
        <Attentions terminal={terminal} />
      ) : (
        <p>
          <StateMark kind={kind} label={label} />
        </p>
      )}
      {mayAct && isHere && needsYes && <AcceptTerminal terminal={terminal} onDone={done} />}
      <FactList lines={terminalFacts(terminal, now, zone)} />
      {mayAct && (
        <>
          <FaultNotice fault={receipts.fault} />
          {receipts.value && <ReceiptsTable receipts={receipts.value} />}
          <FaultNotice fault={journal.fault} />
          {journal.value && <JournalPart journal={journal.value} />}
        </>
      )}
      {asked === 'move' && (
        <MoveTerminal terminal={terminal} onDone={done} onClose={() => setAsked(undefined)} />
      )}
      {asked === 'revoke' && (
        <RevokeTerminal terminal={terminal} onDone={done} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}

interface TerminalScreenProps {
  readonly id: string
  readonly fleet: HubData<Fleet>
}

/** Everything the hub knows of one terminal, and what can be done with it. */
export const TerminalScreen = ({ id, fleet: { value, fault, refresh } }: TerminalScreenProps) => {
  const terminal = value?.terminals.find((each) => each.terminal === id)
  return terminal ? (
    <>
      <ShownTerminal terminal={terminal} refresh={refresh} />
      <FaultNotice fault={fault} />
    </>
  ) : (
    <>
      <StaffHead title="Poste">
        <LinkButton href={hrefOf('parc')} label="Tout le parc" />
      </StaffHead>
      <FaultNotice fault={fault} />
      {value && <Notice kind="check">Ce poste n’est pas dans le parc.</Notice>}
    </>
  )
}
