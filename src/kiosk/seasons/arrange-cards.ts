/** Cards in the order of this place and this day: what is open, what is of here, everything else, what is of elsewhere. */
import type { Card } from '#contract/release.ts'
import { type Campaign, campaignOn } from '#guide/campaign.ts'
import { concerns } from '#guide/concerns.ts'
import type { HereAndNow } from '../app/seasons-state.ts'

/** A campaign of this many days ahead is not told of yet. */
const tellDaysBefore = 60

/** `undefined` when nothing is known, or when the clock cannot be believed. */
export function campaignNow(
  { seasons = [] }: Card,
  { today, isClockWrong }: HereAndNow,
): Campaign | undefined {
  if (isClockWrong || today === '') return undefined
  const campaign = campaignOn(seasons, today)
  const isFar = campaign?.is === 'before' && daysBetween(today, campaign.opens) > tellDaysBefore
  return isFar ? undefined : campaign
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

const turns = { here: '3', everywhere: '4', elsewhere: '5' } as const

function turnOf(card: Card, now: HereAndNow): string {
  const concern = concerns(card.where, now.place)
  const campaign = campaignNow(card, now)
  if (concern === 'elsewhere' || campaign?.is !== 'open') return turns[concern]
  return `${campaign.isSure ? 1 : 2} ${campaign.closes}`
}

export const arrangeCards = (cards: readonly Card[], now: HereAndNow): readonly Card[] =>
  cards
    .map((card) => ({ card, turn: turnOf(card, now) }))
    .toSorted((a, b) => a.turn.localeCompare(b.turn))
    .map(({ card }) => card)

export interface OpenCampaign {
  readonly card: Card
  readonly campaign: Extract<Campaign, { readonly is: 'open' }>
}

/** What the home shows: open today and of interest here, what closes first before the rest. */
export const openCampaigns = (
  cards: readonly Card[],
  now: HereAndNow,
  most = 3,
): readonly OpenCampaign[] =>
  arrangeCards(cards, now)
    .flatMap((card) => {
      const campaign = campaignNow(card, now)
      const isOpen = campaign?.is === 'open' && concerns(card.where, now.place) !== 'elsewhere'
      return isOpen ? [{ card, campaign }] : []
    })
    .slice(0, most)
