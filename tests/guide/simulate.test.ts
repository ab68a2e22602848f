import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Step } from '#contract/step.ts'
import { isScreen } from '#guide/outcomes.ts'
import { simulate } from '#guide/simulate.ts'
import { arbitraryGuide } from './arbitrary-guide.ts'
import { choiceOf, externalOf, gateOf, guideOf, infoOf, resultOf } from './sample.ts'
import { walkEverywhere } from './walk-everywhere.ts'

const chain = (count: number) => {
  const steps: Record<string, Step> = {}
  for (let at = 0; at < count; at += 1)
    steps[`q${at}`] = choiceOf(
      `Question ${at} ?`,
      `a${at}`,
      ['oui', 'non'],
      [
        {
          when: { eq: [`a${Math.max(0, at - 1)}`, 'non'] },
          to: at % 7 === 6 ? 'non' : `q${at + 1}`,
        },
        { to: `q${at + 1}` },
      ],
    )
  return guideOf({ ...steps, [`q${count}`]: resultOf('Oui'), non: resultOf('Non') })
}

test('a chain of forty questions stays small, and its walks are all counted', () => {
  const { configurations, paths, longest, isComplete } = simulate(chain(40), {})
  expect(configurations).toBeLessThan(100)
  expect(paths).toBeGreaterThan(2n ** 30n)
  expect([longest, isComplete]).toEqual([41, true])
})

test('a chain whose answers nobody reads has one configuration per screen', () => {
  const steps: Record<string, Step> = {}
  for (let at = 0; at < 40; at += 1)
    steps[`q${at}`] = choiceOf(`Q ${at} ?`, `a${at}`, ['oui', 'non'], [{ to: `q${at + 1}` }])
  const { configurations, paths, median } = simulate(
    guideOf({
      ...steps,
      q40: externalOf('Site', { fait: 'fin', encore: 'q0' }, 'fin'),
      fin: resultOf('Fin'),
    }),
    {},
  )
  expect(configurations).toBe(42)
  expect(paths).toBe(2n ** 41n)
  expect(median).toBe(42)
})

test('a guide made to explode is cut short, and it is said', () => {
  const steps: Record<string, Step> = {}
  const all = Array.from({ length: 30 }, (_, at) => ({ eq: [`a${at}`, 'a'] as const }))
  for (let at = 0; at < 30; at += 1)
    steps[`q${at}`] = choiceOf(`Q ${at} ?`, `a${at}`, ['a', 'b', 'c'], [{ to: `q${at + 1}` }])
  const { isComplete } = simulate(
    guideOf({
      ...steps,
      q30: gateOf([
        { when: { all }, to: 'fin' },
        ...all.map((when) => ({ when, to: 'fin' })),
        { to: 'fin' },
      ]),
      fin: resultOf('Fin'),
    }),
    {},
  )
  expect(isComplete).toBe(false)
})

test('what cannot be reached, what leads nowhere and what changes nothing is told', () => {
  const guide = guideOf({
    debut: infoOf('Bonjour', 'site', {
      next: [{ when: { season: ['campagne', 'open'] }, to: 'ouvert' }, { to: 'site' }],
    }),
    ouvert: infoOf('Ouvert', 'absente'),
    site: externalOf('Site', { fait: 'fin', encore: 'site' }, 'fin'),
    impossible: gateOf([{ to: 'fin' }]),
    fin: resultOf('Fin'),
  })
  const report = simulate(guide, {})
  expect(report.environments).toHaveLength(4)
  expect(report.unreachable).toEqual(['impossible'])
  expect(report.stuck).toEqual(['ouvert'])
  expect(report.idle).toEqual([{ step: 'site', outcome: 'encore' }])
  expect(report.longestWalk).toEqual(['debut', 'site', 'fin'])
  expect(report.environments.map(({ endings }) => endings['fin'] ?? 0n)).toEqual([2n, 0n, 2n, 2n])
})

test('merging configurations loses nothing and invents nothing', () => {
  fc.assert(
    fc.property(arbitraryGuide(5), (guide) => {
      const { environments, unreachable, longest } = simulate(guide, {
        sud: { attributes: { province: 'sud' } },
        nord: { attributes: { province: 'nord' } },
      })
      const walked = environments.map(({ surroundings, endings }) => {
        const one = walkEverywhere(guide, surroundings)
        expect(endings).toEqual(one.endings)
        return one
      })
      // A gate that only leads back to a step already walked is passed, but leaves no trace on a path.
      const screens = Object.keys(guide.steps).filter((id) => isScreen(guide.steps[id]))
      expect(screens.filter((id) => unreachable.includes(id))).toEqual(
        screens.filter((id) => !walked.some(({ reached }) => reached.has(id))),
      )
      expect(longest).toBe(Math.max(...walked.map((one) => one.longest)))
    }),
    { numRuns: 150 },
  )
})
