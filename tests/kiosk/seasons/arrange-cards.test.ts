import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { Card } from '#contract/release.ts'
import { arrangeCards, campaignNow, openCampaigns } from '#kiosk/seasons/arrange-cards.ts'
import { words } from '../a-content.ts'

const card = (id: string, more: Partial<Card> = {}): Card => ({
  id,
  version: 1,
  title: words(id),
  lead: words('…'),
  topic: 'ecole',
  picture: 'ecole',
  minutes: 5,
  visibility: 'public',
  ...more,
})
const season = (closes: string, lastVerified: string | null = '2026-11-01') => [
  { windows: [{ opens: '2026-11-01', closes }], lastVerified, reviewEvery: 'P365D' },
]
const now = { today: '2026-11-23', isClockWrong: false, place: { province: 'nord' } }
const ids = (cards: readonly Card[]) => cards.map(({ id }) => id)

const cards = [
  card('sud', { where: { province: ['sud'] }, seasons: season('2026-11-25') }),
  card('partout'),
  card('nord', { where: { province: ['nord'] } }),
  card('a-verifier', { seasons: season('2026-11-24', null) }),
  card('ouvert', { seasons: season('2026-12-31') }),
  card('bientot-ferme', { seasons: season('2026-11-30') }),
]

test('what is open comes first, then what is of here; what is of elsewhere is still there, last', () => {
  expect(ids(arrangeCards(cards, now))).toEqual([
    'bientot-ferme',
    'ouvert',
    'a-verifier',
    'nord',
    'partout',
    'sud',
  ])
})

test('the home shows what is open here, three at most', () => {
  expect(openCampaigns(cards, now).map((open) => open.card.id)).toEqual([
    'bientot-ferme',
    'ouvert',
    'a-verifier',
  ])
  expect(openCampaigns(cards, now, 2)).toHaveLength(2)
})

test('a clock that cannot be believed opens nothing', () => {
  const wrong = { ...now, isClockWrong: true }
  expect(openCampaigns(cards, wrong)).toEqual([])
  expect(ids(arrangeCards(cards, wrong)).at(0)).toBe('nord')
  expect(openCampaigns(cards, { ...now, today: '' })).toEqual([])
})

test('what opens in a long time is not told of yet', () => {
  const coming = (opens: string) =>
    card('a-venir', {
      seasons: [
        {
          windows: [{ opens, closes: '2027-12-31' }],
          lastVerified: '2026-11-01',
          reviewEvery: 'P9999D',
        },
      ],
    })
  const first = { ...now, today: '2027-01-01' }
  expect(campaignNow(coming('2027-03-02'), first)).toEqual({ is: 'before', opens: '2027-03-02' })
  expect(campaignNow(coming('2027-03-03'), first)).toBeUndefined()
})

test('whatever the order, each card stays once', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(cards), (some) => {
      expect(ids(arrangeCards(some, now)).toSorted()).toEqual(ids(some).toSorted())
    }),
  )
})
