import { fleetSchema } from '#contract/fleet-view.ts'
import { useRoute } from '../app/console-context.ts'
import { useHubData } from '../app/hub-data.ts'
import { AddTerminal } from './add-terminal.tsx'
import { FleetList } from './fleet-list.tsx'
import { TerminalScreen } from './terminal-screen.tsx'

/** `#parc`, `#parc/ajouter`, `#parc/<terminal>`: one list of the hub behind the three. */
export const FleetScreen = () => {
  const { path } = useRoute()
  const [which] = path
  const fleet = useHubData('/api/admin/fleet', fleetSchema, 'fleet')
  if (which === undefined) return <FleetList fleet={fleet} />
  if (which === 'ajouter') return <AddTerminal fleet={fleet} />
  return <TerminalScreen key={which} id={which} fleet={fleet} />
}
