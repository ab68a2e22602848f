import { expect, test } from 'vitest'
import { campaignOn } from '#guide/campaign.ts'

const days = { opens: '2026-02-01', closes: '2026-03-31' }
const fresh = { windows: [days], lastVerified: '2026-01-01', reviewEvery: 'P365D' }

test('a campaign is open from its first day to its last', () => {
  expect(campaignOn([fresh], '2026-01-31')).toEqual({ is: 'before', opens: '2026-02-01' })
  const open = { is: 'open', closes: '2026-03-31', isSure: true }
  expect(campaignOn([fresh], '2026-02-01')).toEqual(open)
  expect(campaignOn([fresh], '2026-03-31')).toEqual(open)
  expect(campaignOn([fresh], '2026-04-01')).toEqual({ is: 'after' })
})

test('days that nobody confirmed lately are told as to be verified, and nothing is said of what is not open', () => {
  for (const stale of [
    { ...fresh, lastVerified: null },
    { ...fresh, reviewEvery: 'P10D' },
    { ...fresh, expires: '2026-01-15' },
  ]) {
    expect(campaignOn([stale], '2026-02-10')).toEqual({
      is: 'open',
      closes: '2026-03-31',
      isSure: false,
    })
    expect(campaignOn([stale], '2026-01-31')).toBeUndefined()
    expect(campaignOn([stale], '2026-05-01')).toBeUndefined()
  }
})

test('of several seasons the one that closes first is told, and a sure one before any other', () => {
  const later = { ...fresh, windows: [{ opens: '2026-02-01', closes: '2026-12-31' }] }
  const unsure = { ...later, windows: [{ ...days, closes: '2026-02-20' }], lastVerified: null }
  expect(campaignOn([later, unsure, fresh], '2026-02-10')).toMatchObject({ closes: '2026-03-31' })
  expect(campaignOn([], '2026-02-10')).toBeUndefined()
})
