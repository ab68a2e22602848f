import { useRoute } from '../app/console-context.ts'
import { useWatched } from '../app/watched.tsx'
import { AddTerminal } from './add-terminal.tsx'
import { FleetList } from './fleet-list.tsx'
import { TerminalScreen } from './terminal-screen.tsx'

/** `#parc`, `#parc/ajouter`, `#parc/<terminal>`. */
export const FleetScreen = () => {
  const { path } = useRoute()
  const { fleet } = useWatched()
  const [which] = path
  if (which === undefined) return <FleetList fleet={fleet} />
  if (which === 'ajouter') return <AddTerminal fleet={fleet} />
  return <TerminalScreen key={which} id={which} fleet={fleet} />
}
