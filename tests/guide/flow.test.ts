import { expect, test } from 'vitest'
import { flowOf, reachableFrom, reverseFlow } from '#guide/flow.ts'
import { checklistOf, externalOf, guideOf, infoOf, paperOf, resultOf } from './sample.ts'

const guide = guideOf({
  debut: infoOf('Bonjour', 'papiers', {
    next: [{ when: { online: false }, to: 'fin' }, { to: 'papiers' }],
  }),
  papiers: checklistOf('Papiers', [paperOf('rib')], { to: 'site', ifMissing: 'fin' }),
  site: externalOf('Site', { fait: 'fin' }, 'absente'),
  fin: resultOf('Fin'),
  perdue: resultOf('Perdue'),
})

test('edges say where a way leads, what takes it and where it is written', () => {
  const [first, second] = flowOf(guide).get('debut') ?? []
  expect(first).toEqual({
    from: 'debut',
    to: 'fin',
    at: ['next', 0, 'to'],
    outcome: 'next',
    when: { online: false },
  })
  expect(second?.when).toBeUndefined()
  expect(
    flowOf(guide)
      .get('papiers')
      ?.map(({ to, outcome }) => `${outcome} ${to}`),
  ).toEqual(['have-all site', 'missing fin'])
  expect(
    flowOf(guide)
      .get('site')
      ?.map(({ to, outcome }) => `${outcome} ${to}`),
  ).toEqual(['fait fin', 'offline absente'])
})

test('what cannot be come to is not reached, and a missing target is no step', () => {
  expect([...reachableFrom(flowOf(guide), 'debut')]).toEqual(['debut', 'fin', 'papiers', 'site'])
  expect(reachableFrom(flowOf(guide), 'absente').size).toBe(0)
})

test('arrows can be turned', () => {
  expect([...reachableFrom(reverseFlow(flowOf(guide)), 'site')]).toEqual([
    'site',
    'papiers',
    'debut',
  ])
})
