import { expect, test } from 'vitest'
import { pickRoute, possibleRoutes, targetOf } from '#guide/route.ts'
import { checklistOf, externalOf, nowhere, paperOf, resultOf } from './sample.ts'

const routes = [
  { when: { eq: ['qui', 'moi'] as const }, to: 'moi' },
  { when: { eq: ['qui', 'autre'] as const }, to: 'autre' },
  { to: 'fin' },
]
const view = { answers: { qui: 'autre' }, surroundings: nowhere, order: {} }

test('the first route that holds wins', () => {
  expect(pickRoute(routes, view)).toBe('autre')
  expect(pickRoute(routes, { ...view, answers: {} })).toBe('fin')
  expect(pickRoute(routes.slice(0, 2), { ...view, answers: {} })).toBeUndefined()
})

test('only routes that may still be taken are possible', () => {
  expect(possibleRoutes(routes, view).map(({ to }) => to)).toEqual(['autre'])
  expect(possibleRoutes(routes, { ...view, isOpen: () => true })).toHaveLength(3)
})

test('papers missing and a cut network have their own way', () => {
  const papers = checklistOf('Papiers', [paperOf('rib')], { to: 'site', ifMissing: 'revenir' })
  expect(targetOf(papers, 'missing', view)).toBe('revenir')
  expect(targetOf(papers, 'have-all', view)).toBe('site')
  const site = externalOf('Site', { fait: 'fin' }, 'hors-ligne')
  expect(targetOf(site, 'offline', view)).toBe('hors-ligne')
  expect(targetOf(site, 'fait', view)).toBe('fin')
  expect(targetOf(resultOf('Fin'), 'next', view)).toBeUndefined()
})
