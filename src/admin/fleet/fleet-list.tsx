import type { Fleet, FleetTerminal } from '#contract/fleet-view.ts'
import { Chips } from '#ui/chips/chips.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Figures } from '#ui/figures/figures.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { StateMark } from '#ui/state-mark/state-mark.tsx'
import { useConsole, useMay, useNames, useNow, useRoute } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import type { HubData } from '../app/hub-data.ts'
import { LinkButton } from '../app/link-button.tsx'
import { hrefOf } from '../app/route.ts'
import { ago } from '../app/time-words.ts'
import { HaltedBanner } from '../rollout/halted-banner.tsx'
import {
  fleetFilters,
  type FleetFilter,
  type FleetView,
  fleetViews,
  groupFleet,
  passes,
} from './fleet-order.ts'
import { figuresOf } from './fleet-figures.ts'
import { stateOf } from './terminal-state.ts'
import './fleet.css'

const filterLabels: Record<FleetFilter, string> = {
  tous: 'Tous',
  'a-regarder': 'À regarder',
  silencieux: 'Silencieux',
  'pas-a-jour': 'Pas à jour',
  retires: 'Retirés',
}
const viewLabels: Record<FleetView, string> = {
  urgence: 'Par urgence',
  lieu: 'Par lieu',
  publication: 'Par publication',
}

interface TerminalTableProps {
  readonly title: string
  readonly terminals: readonly FleetTerminal[]
}

const TerminalTable = ({ title, terminals }: TerminalTableProps) => {
  const names = useNames()
  const now = useNow()
  const nameOf = ({ place, seat }: FleetTerminal) =>
    `${names.place(place).name}, ${names.seat(place, seat)}`
  return (
    <DataTable
      caption={title === '' ? 'Postes et leur état' : title}
      isCaptionHidden={title === ''}
      rows={terminals}
      keyOf={({ terminal }) => terminal}
      empty="Aucun poste ici."
      columns={[
        { key: 'place', head: 'Lieu', isName: true, cell: ({ place }) => names.place(place).name },
        {
          key: 'seat',
          head: 'Poste',
          isTight: true,
          cell: ({ place, seat }) => names.seat(place, seat),
        },
        {
          key: 'state',
          head: 'État',
          cell: (terminal) => {
            const { kind, label } = stateOf(terminal)
            const others = terminal.attention.length - 1
            return (
              <span class="fleet-state">
                <StateMark kind={kind} label={label} />
                {others > 0 && terminal.enrolment !== 'revoked' && (
                  <span class="hint">et {others === 1 ? '1 autre chose' : `${others} autres`}</span>
                )}
              </span>
            )
          },
        },
        {
          key: 'release',
          head: 'Publication',
          isNumber: true,
          cell: ({ status }) => status?.release.active ?? '–',
        },
        {
          key: 'seen',
          head: 'Dernier contact',
          isTight: true,
          cell: ({ lastSeen }) => (lastSeen === null ? 'jamais' : ago(lastSeen, now)),
        },
        {
          key: 'open',
          head: '',
          isNumber: true,
          cell: (terminal) => (
            <LinkButton
              href={hrefOf('parc', [terminal.terminal])}
              label="Ouvrir"
              about={nameOf(terminal)}
            />
          ),
        },
      ]}
    />
  )
}

interface FleetListProps {
  readonly fleet: HubData<Fleet>
}

/** The whole fleet; what needs somebody comes first. */
export const FleetList = ({ fleet: { value, fault } }: FleetListProps) => {
  const { router } = useConsole()
  const { query } = useRoute()
  const names = useNames()
  const mayAdd = useMay('administrator')
  const terminals = value?.terminals ?? []
  const filter = fleetFilters.find((each) => each === query['filtre']) ?? 'tous'
  const view = fleetViews.find((each) => each === query['vue']) ?? 'urgence'
  const shown = terminals.filter((terminal) => passes(terminal, filter))
  const groups = groupFleet(shown, view, names)
  return (
    <>
      <StaffHead title="Parc">
        {mayAdd && (
          <a class="btn btn-main" href={hrefOf('parc', ['ajouter'])}>
            <Icon name="plus" />
            <span>Ajouter un poste</span>
          </a>
        )}
      </StaffHead>
      <FaultNotice fault={fault} />
      <HaltedBanner />
      {value && (
        <>
          <Figures figures={figuresOf(terminals)} />
          <div class="fleet-choices">
            <Chips
              legend="Quels postes"
              value={filter}
              onChange={(filtre) => router.filter({ filtre: filtre === 'tous' ? '' : filtre })}
              chips={fleetFilters.map((each) => ({
                value: each,
                label: filterLabels[each],
                count: terminals.filter((terminal) => passes(terminal, each)).length,
              }))}
            />
            <Chips
              legend="Dans quel ordre"
              value={view}
              onChange={(vue) => router.filter({ vue: vue === 'urgence' ? '' : vue })}
              chips={fleetViews.map((each) => ({ value: each, label: viewLabels[each] }))}
            />
          </div>
          {groups.length === 0 && <TerminalTable title="" terminals={[]} />}
          {groups.map(({ key, title, terminals: members }) => (
            <TerminalTable key={key} title={title} terminals={members} />
          ))}
        </>
      )}
    </>
  )
}
