import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byUrgency, fleetFilters, groupFleet, passes } from '#admin/fleet/fleet-order.ts'
import { namesOf } from '#admin/app/names.ts'
import { attentions } from '#contract/fleet-view.ts'
import { aStatus, aTerminal, sampleFleet } from '../sample-fleet.ts'

const names = namesOf(undefined)

test('what needs somebody comes first, worst first, then places by name', () => {
  const order = sampleFleet
    .toSorted(byUrgency(names))
    .map(({ attention, place, seat }) => [attention[0] ?? '', place, seat])
  expect(order).toEqual([
    ['closed', 'bourail', 'bourail-1'],
    ['trial-failed', 'koumac', 'koumac-2'],
    ['silent', 'mare-tadine', 'mare-tadine-1'],
    ['pending', 'bourail', 'bourail-2'],
    ['', 'kone', 'kone-1'],
    ['', 'kone', 'kone-1'],
    ['', 'kone', 'kone-2'],
    ['', 'kone', 'kone-3'],
    ['', 'koumac', 'koumac-1'],
  ])
})

test('withdrawn terminals are met in their own list and nowhere else', () => {
  const revoked = aTerminal({ enrolment: 'revoked', attention: ['silent'] })
  expect(fleetFilters.filter((filter) => passes(revoked, filter))).toEqual(['retires'])
  expect(passes(aTerminal(), 'retires')).toBe(false)
})

test('a terminal on trial, or without what it is to have, is not up to date', () => {
  const { release } = aStatus()
  const on = (part: Partial<typeof release>) =>
    aTerminal({ status: aStatus({ release: { ...release, ...part } }) })
  expect(passes(aTerminal(), 'pas-a-jour')).toBe(false)
  for (const terminal of [on({ isOnTrial: true }), on({ active: 41 }), aTerminal({ status: null })])
    expect(passes(terminal, 'pas-a-jour')).toBe(true)
})

test('every terminal is in one group, whatever the view and the fleet', () => {
  const terminal = fc.record({
    attention: fc.uniqueArray(fc.constantFrom(...attentions), { maxLength: 3 }),
    place: fc.constantFrom('kone', 'koumac', 'yate'),
    active: fc.constantFrom(40, 41, null),
  })
  fc.assert(
    fc.property(
      fc.array(terminal, { maxLength: 12 }),
      fc.constantFrom('urgence', 'lieu', 'publication'),
      (made, view) => {
        const fleet = made.map(({ attention, place, active }, rank) =>
          aTerminal({
            terminal: `t-${String(rank).padStart(16, '0')}`,
            place,
            attention,
            status: aStatus({ release: { ...aStatus().release, active } }),
          }),
        )
        const grouped = groupFleet(fleet, view, names).flatMap(({ terminals }) => terminals)
        expect(grouped.map((each) => each.terminal).toSorted()).toEqual(
          fleet.map((each) => each.terminal).toSorted(),
        )
      },
    ),
  )
})

test('releases are listed newest first', () => {
  expect(groupFleet(sampleFleet, 'publication', names).map(({ title }) => title)).toEqual([
    'Sans publication',
    'Publication 42',
    'Publication 41',
    'Publication 40',
  ])
})
