/** What a terminal says of itself, to its kiosk and so to an aidant. Counts and states only. */
import { existsSync } from 'node:fs'
import type { Ability, TerminalStatus } from '#contract/terminal-link.ts'
import type { Sessions } from '../wipe/sessions.ts'

const shownReceipts = 50

export interface Counts {
  blocked: number
  missing: number
  strays: number
}

export interface StatusSources {
  readonly terminal: string
  readonly sessions: Pick<Sessions, 'state' | 'about' | 'receipts'>
  readonly isOnMemoryDisk: boolean
  readonly sites: () => number
  readonly hasPrinter: () => boolean
  readonly hasScanner: () => boolean
  readonly usbRoots: readonly string[]
  readonly canUnlock: () => boolean
  readonly counts: Counts
}

export function terminalStatus(sources: StatusSources): TerminalStatus {
  const { terminal, sessions, isOnMemoryDisk, counts } = sources
  const sites = sources.sites()
  const { browser, policy } = sessions.about()
  const can: Ability[] = []
  if (sites > 0) can.push('open')
  if (sources.hasPrinter()) can.push('print')
  if (sources.usbRoots.some((root) => existsSync(root))) can.push('save')
  if (sources.hasScanner()) can.push('scan')
  if (sources.canUnlock()) can.push('unlock')
  return {
    state: sessions.state(),
    terminal,
    browser,
    can,
    policy,
    isOnMemoryDisk,
    sites,
    counts: { ...counts },
    receipts: [...sessions.receipts(shownReceipts)],
  }
}
