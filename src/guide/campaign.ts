/** What the seasons of a guide come to on a day: the one thing worth saying of them. */
import type { CardSeason } from '#contract/release.ts'
import { seasonState } from './season-state.ts'

export type Campaign =
  /** Its days say open; `isSure` when the fact behind them is fresh as well. */
  | { readonly is: 'open'; readonly closes: string; readonly isSure: boolean }
  | { readonly is: 'before'; readonly opens: string }
  | { readonly is: 'after' }

/** From how many days before the end the days left are counted. */
export const soonDays = 14

/**
 * Open before closed, sure before to be verified, what closes first before the rest. `undefined`: nothing is known. A campaign that
 * is not open is told of from fresh facts only.
 */
export function campaignOn(seasons: readonly CardSeason[], today: string): Campaign | undefined {
  return seasons
    .flatMap((season) => campaignsOf(season, today))
    .toSorted((a, b) => rank(a).localeCompare(rank(b)))
    .at(0)
}

function campaignsOf(season: CardSeason, today: string): Campaign[] {
  const state = seasonState(season, season, today)
  const here = season.windows.find(({ opens, closes }) => opens <= today && today <= closes)
  if (here) return [{ is: 'open', closes: here.closes, isSure: state === 'open' }]
  if (state === 'after') return [{ is: 'after' }]
  const next = season.windows
    .map(({ opens }) => opens)
    .filter((opens) => opens > today)
    .toSorted()
    .at(0)
  return state === 'before' && next !== undefined ? [{ is: 'before', opens: next }] : []
}

const rank = (campaign: Campaign): string => {
  if (campaign.is === 'open') return `${campaign.isSure ? 0 : 1} ${campaign.closes}`
  return campaign.is === 'before' ? `2 ${campaign.opens}` : '3'
}
