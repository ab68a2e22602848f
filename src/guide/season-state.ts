import type { SeasonState } from '#contract/condition.ts'
import type { Season } from '#contract/guide.ts'
import { type Dated, factState } from './fact-state.ts'

/**
 * Where a season stands on `today`. Both days of a window are included. Only windows that touch the calendar year of
 * `today` speak for it: outside of them, a window still to open this year says `before`, otherwise `after`. Without
 * such a window, or when the cited fact is not fresh, nobody can tell: `unknown`.
 */
export function seasonState(
  season: Pick<Season, 'windows'>,
  fact: Dated | undefined,
  today: string,
): SeasonState {
  if (fact === undefined || factState(fact, today) !== 'fresh') return 'unknown'
  const year = today.slice(0, 4)
  const windows = season.windows.filter(
    ({ opens, closes }) => opens.slice(0, 4) <= year && year <= closes.slice(0, 4),
  )
  if (windows.length === 0) return 'unknown'
  if (windows.some(({ opens, closes }) => opens <= today && today <= closes)) return 'open'
  return windows.some(({ opens }) => opens > today) ? 'before' : 'after'
}
