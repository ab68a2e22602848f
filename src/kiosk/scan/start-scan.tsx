/** « Numériser un papier », once its screens have loaded. */
import type { Store } from '#ui/store/store.ts'
import type { Beside } from '../app/supervision.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import type { TerminalLink } from '../io/terminal-link.ts'
import { ScanDoor, ScanPaper } from './scan-paper.tsx'
import { scanDeeds } from './scan-deeds.ts'

/** `change` is of what stands beside the guide. */
export function startScan(
  link: TerminalLink,
  terminal: Store<TerminalState>,
  change: (part: Partial<Beside>) => void,
) {
  const deeds = scanDeeds(link, terminal, (scan) => change({ scan }))
  terminal.change({
    scan: {
      screens: {
        ScanDoor: (props) => <ScanDoor {...props} deeds={deeds} />,
        ScanPaper: () => <ScanPaper deeds={deeds} />,
      },
    },
  })
  // The panel is gone with the site: a paper that is no document yet would wait there unseen.
  terminal.subscribe(() => {
    const { beside } = terminal.read().supervision ?? {}
    if (beside?.scan && beside.wanted === undefined) deeds.leave()
  })
}
