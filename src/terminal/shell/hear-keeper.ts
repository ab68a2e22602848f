/** What a keeper reports, told to the kiosk: states and numbers only (contract/terminal-link.ts). */
import type { Tell } from '#contract/terminal-link.ts'
import type { KeeperReport } from '../plane/keeper-words.ts'

export interface KeeperEars {
  readonly tell: (tell: Tell) => void
  readonly onRefused: (what: 'address' | 'window') => void
  readonly onWantsPrint: () => void
  readonly onFile: (report: Extract<KeeperReport, { file: string | null }>) => void
  readonly onScan: (report: Extract<KeeperReport, { say: 'page-scanned' | 'scan-held' }>) => void
  readonly onLost: () => void
}

export function hearKeeper(report: KeeperReport, ears: KeeperEars): void {
  switch (report.say) {
    case 'site': {
      const { say: _, ...site } = report
      return ears.tell({ tell: 'site', site })
    }
    case 'stirred':
      return ears.tell({ tell: 'stirred' })
    case 'heard':
      return ears.tell({ tell: 'heard' })
    case 'documents':
      return ears.tell({ tell: 'documents', documents: report.documents })
    case 'choosing':
      return ears.tell({ tell: 'choosing', isOpen: report.isOpen })
    case 'wants-print':
      return ears.onWantsPrint()
    case 'print-ready':
    case 'document-at':
      return ears.onFile(report)
    case 'scanning':
      return ears.tell({ tell: 'scanning', percent: report.percent })
    case 'page-scanned':
    case 'scan-held':
      return ears.onScan(report)
    case 'refused':
      return ears.onRefused(report.what)
    case 'lost':
      return ears.onLost()
    case 'ready':
    case 'ended':
      return
  }
}
