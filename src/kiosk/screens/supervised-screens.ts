/** The screens of a terminal with a supervisor. Fetched there only. */
import type { SupervisedScreens } from '../app/supervision.ts'
import { SheetPrinting } from './sheet-printing.tsx'
import { SheetSaving } from './sheet-saving.tsx'
import { SitePanel } from './site-panel.tsx'
import { TerminalStatus } from './terminal-status.tsx'

export const supervisedScreens: SupervisedScreens = {
  SitePanel,
  TerminalStatus,
  SheetPrinting,
  SheetSaving,
}
