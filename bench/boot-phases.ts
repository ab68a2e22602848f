/** The ways a terminal boots. « ÷6 »: on a processor six times slower. */
import type { Boot } from './boot-page.ts'
import type { SiteName } from './boot-site.ts'

export const phases = [
  'cold',
  'offline after a restart',
  'offline in a new tab',
  'offline in a new tab ÷6',
  'offline after a restart ÷6',
  'cold ÷6',
] as const
export type Phase = (typeof phases)[number]

export interface BootRow {
  readonly site: SiteName
  readonly phase: Phase
  readonly boot: Boot
}
