import { expect, test } from 'vitest'
import { describeChange } from '../../../../src/admin/publication/seen/describe-change.ts'

const change = (path: (string | number)[], before: unknown, after: unknown, isOrder = false) => ({
  path,
  before,
  after,
  isOrder,
})

test('a value is told by the words of its form', () => {
  expect(
    describeChange('places', change(['note', 'std', 'fr'], 'Fermé', 'Ouvert'), [
      'places',
      'tadine',
    ]),
  ).toEqual({ where: 'Note › ordinaire', before: 'Fermé', after: 'Ouvert' })
  expect(describeChange('sites', change(['login'], 'none', 'account'), ['cafat'])).toEqual({
    where: 'Faut-il un compte',
    before: 'Non',
    after: 'Oui, un compte du site',
  })
  expect(
    describeChange('deployment', change(['tiles', 0, 'label', 'easy', 'en'], 'a', 'b')).where,
  ).toBe('Tuiles de l’accueil › n° 1 › Ce que dit la tuile › facile › anglais')
})

test('a step says of what sort it is by the guide it is in', () => {
  const guide = {
    steps: { papiers: { kind: 'checklist', docs: [{ doc: 'rib', required: true }] } },
  }
  expect(
    describeChange(
      'guide',
      change(['steps', 'papiers', 'docs', 0, 'required'], false, true),
      [],
      guide,
    ),
  ).toEqual({
    where: 'Étapes › papiers › Papiers › n° 1 › Indispensable',
    before: 'non',
    after: 'oui',
  })
  expect(
    describeChange('guide', change(['steps'], ['a', 'b'], ['b', 'a'], true), [], guide),
  ).toEqual({ where: 'Étapes (autre ordre)', before: 'a, b', after: 'b, a' })
})
