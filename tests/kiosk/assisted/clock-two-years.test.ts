/** @whole 14 of assisted-mode.md 5.6: what says until when it holds, under a clock that is two years off and with no line */
import { describe, expect, test } from 'vitest'
import { referentState } from '#contract/referent.ts'
import { isOverdue } from '#contract/shared-answer.ts'
import { factState } from '#guide/fact-state.ts'
import { isUsable } from '#kiosk/assisted/unlock-layer.ts'
import { dayIn, timeOf } from '#kiosk/start/apply-content.ts'
import { trustedTime } from '#seal/trusted-time.ts'
import { aContent } from '../a-content.ts'

const yearMs = 365 * 86_400_000
const content = aContent([])
const builtAtMs = Date.parse(content.builtAt)
const hourLaterMs = builtAtMs + 3_600_000

/** What a terminal goes by when its clock is moved and nobody can be asked: as start-assisted.ts works it out. */
function under(movedMs: number) {
  const systemMs = hourLaterMs + movedMs
  const { today, isClockWrong } = timeOf(content, new Date(systemMs))
  const { nowMs, behindMs } = trustedTime(systemMs, builtAtMs, hourLaterMs)
  const day = dayIn(content.front.deployment.timeZone, new Date(nowMs))
  return { today, isClockWrong, day, dayOfCards: behindMs > 0 ? undefined : day }
}
const clocks = [
  ['right', 0],
  ['two years ahead', 2 * yearMs],
  ['two years behind', -2 * yearMs],
] as const

/** Today is 1 November 2026. */
const slot = {
  number: '10',
  places: [],
  code: { salt: '', rounds: 0, wrapped: '' },
}
const valid = { ...slot, validUntil: '2027-04-30' }
const expired = { ...slot, validUntil: '2026-10-31' }
const card = { validFrom: '2026-01-01', validUntil: '2027-04-30', verifiedAt: '2026-10-20' }
const source = { lastVerified: '2026-10-20', reviewEvery: 'P365D' }
const answer = { answered: '2026-10-20', reviewEvery: 'P365D' }

describe.each(clocks)('14. offline, with a clock that is %s', (name, movedMs) => {
  const { today, day, dayOfCards, isClockWrong } = under(movedMs)
  const isAhead = name === 'two years ahead'

  test('an aidant who is expired opens nothing, and one who is not opens unless the clock is past their last day', () => {
    expect(isUsable(expired, 'kone', day)).toBe(false)
    expect(isUsable(valid, 'kone', day)).toBe(!isAhead)
  })

  test('a referent’s card that is expired says so, or that it is to be checked; it is never said to hold', () => {
    const past = { ...card, validUntil: '2026-10-31' }
    expect(referentState(past, dayOfCards)).toBe(dayOfCards === undefined ? 'stale' : 'expired')
    const expected = { right: 'current', 'two years ahead': 'expired', 'two years behind': 'stale' }
    expect(referentState(card, dayOfCards)).toBe(expected[name])
    expect(isOverdue(answer, dayOfCards)).toBe(name !== 'right')
  })

  test('content that is expired is shown as expired, and content that is to be reviewed as to be reviewed', () => {
    expect(factState({ ...source, expires: '2026-10-31' }, today)).toBe('expired')
    expect(factState({ ...source, lastVerified: '2025-01-01' }, today)).toBe('overdue')
    expect(factState(source, today)).toBe(isAhead ? 'overdue' : 'fresh')
    expect(isClockWrong).toBe(name === 'two years behind')
  })
})
