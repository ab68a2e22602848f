import type { Fleet } from '#contract/fleet-view.ts'
import { Chips } from '#ui/chips/chips.tsx'
import { Figures } from '#ui/figures/figures.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import { useConsole, useMay, useNames, useRoute } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import type { HubData } from '../app/hub-data.ts'
import { hrefOf } from '../app/route.ts'
import { HaltedBanner } from '../rollout/halted-banner.tsx'
import {
  fleetFilters,
  type FleetFilter,
  type FleetView,
  fleetViews,
  groupFleet,
  isFound,
  passes,
} from './fleet-order.ts'
import { figuresOf } from './fleet-figures.ts'
import { TerminalTable } from './terminal-table.tsx'
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

/** A shorter list is read faster than a word is typed. */
const readAtAGlance = 15

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
  const sought = query['cherche'] ?? ''
  const isSearchable = sought !== '' || terminals.length > readAtAGlance
  const shown = terminals.filter(
    (terminal) => passes(terminal, filter) && isFound(terminal, sought, names),
  )
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
            {isSearchable && (
              <div class="fleet-search">
                <TextField
                  label="Chercher un lieu, un poste, une étiquette"
                  value={sought}
                  maxLength={80}
                  onInput={(cherche) => router.filter({ cherche })}
                />
              </div>
            )}
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
