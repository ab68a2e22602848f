import { expect, test } from 'vitest'
import type { FleetTerminal } from '#contract/fleet-view.ts'
import { isNobody, waveCount } from '../../../../src/admin/publication/wave/wave-count.ts'
import { sampleFleet } from '../../sample-fleet.ts'

const accepted = sampleFleet.filter(({ enrolment }) => enrolment === 'accepted')
const nobody = { places: [], tags: [], terminals: [], percent: 0 }

test('a terminal named twice counts once; those that wait or were revoked receive nothing', () => {
  const [first] = accepted
  if (first === undefined) throw new Error('a fleet')
  const wave = { ...nobody, places: [first.place], terminals: [first.terminal] }
  const there = accepted.filter(({ place }) => place === first.place).length
  expect(waveCount(wave, sampleFleet)).toEqual({
    named: there,
    about: there,
    fleet: accepted.length,
    isExact: true,
  })
})

test('a share is drawn by the hub when the rollout starts: until then it is a likely number', () => {
  const many = Array.from({ length: 40 }, (_, at): FleetTerminal[] =>
    accepted
      .slice(0, 1)
      .map((one) => ({ ...one, terminal: `t-${String(at).padStart(16, '0')}`, tags: [] })),
  ).flat()
  expect(waveCount({ ...nobody, percent: 25 }, many)).toMatchObject({ about: 10, isExact: false })
  expect(waveCount({ ...nobody, percent: 100 }, many)).toMatchObject({ about: 40, isExact: true })
})

test('an empty wave is nobody', () => {
  expect(isNobody(nobody)).toBe(true)
  expect(isNobody({ ...nobody, tags: ['pilote'] })).toBe(false)
})
