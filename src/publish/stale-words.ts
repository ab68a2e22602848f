import type { StaleStatement } from '#author/stale-report.ts'

export const reasonWords: Readonly<Record<StaleStatement['reason'], string>> = {
  never: 'jamais vérifié',
  overdue: 'à revoir',
  expired: 'périmé',
}
