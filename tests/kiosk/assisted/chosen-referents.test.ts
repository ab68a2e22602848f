import { expect, test } from 'vitest'
import type { Referent } from '#contract/referent.ts'
import { chosenReferents } from '#kiosk/assisted/chosen-referents.ts'
import { aGuide } from '../../session/a-guide.ts'

const card = (changes: Partial<Referent>): Referent => ({
  partner: 'cafat',
  domain: { std: { fr: 'Tout' } },
  procedures: [],
  function: 'Accueil',
  channels: [{ kind: 'phone', value: '00' }],
  langs: ['fr'],
  scope: 'country',
  places: [],
  diffusion: 'aidant',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  verifiedAt: null,
  owner: 'Essai',
  ...changes,
})
const guide = { ...aGuide(), meta: { ...aGuide().meta, partners: ['cafat'] } }
const ids = (referents: Record<string, Referent>, place = 'kone') =>
  chosenReferents(referents, guide, place).map(({ id }) => id)

test('two at most: who names the guide, then the partner’s, those of this place first', () => {
  const all = {
    a: card({}),
    b: card({ places: ['kone'], scope: 'place' }),
    c: card({ procedures: ['a-guide'] }),
    d: card({ procedures: ['another'] }),
    e: card({ partner: 'sic' }),
    f: card({ places: ['yate'], scope: 'place', procedures: ['a-guide'] }),
  }
  expect(ids(all)).toEqual(['c', 'b'])
  expect(ids(all, 'yate')).toEqual(['f', 'c'])
  expect(ids({ e: all.e, d: all.d })).toEqual([])
})

test('each with whom to call if they are away', () => {
  const [chosen] = chosenReferents(
    { a: card({ substitute: 'b' }), b: card({ partner: 'sic' }) },
    guide,
    'kone',
  )
  expect(chosen?.substitute?.partner).toBe('sic')
})

test('outside any guide there is nobody to name', () => {
  expect(chosenReferents({ a: card({}) }, undefined, 'kone')).toEqual([])
})
