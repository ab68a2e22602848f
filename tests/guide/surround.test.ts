import { expect, test } from 'vitest'
import { surround } from '#guide/surround.ts'
import { factOf, guideOf, resultOf } from './sample.ts'

const guide = guideOf(
  { fin: resultOf('Fin') },
  {
    facts: { dates: factOf({}) },
    seasons: {
      campagne: { fact: 'dates', windows: [{ opens: '2026-02-01', closes: '2026-12-31' }] },
    },
  },
)
const here = { today: '2026-11-23', online: true, place: { province: 'sud' } }

test('seasons are read on the day, place and network as they are', () => {
  expect(surround(guide, here)).toEqual({
    seasons: { campagne: 'open' },
    online: true,
    place: { province: 'sud' },
  })
})

test('a clock that cannot be trusted makes every season unknown', () => {
  expect(surround(guide, { ...here, clockIsWrong: true }).seasons).toEqual({ campagne: 'unknown' })
})
