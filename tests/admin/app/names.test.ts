import { expect, test } from 'vitest'
import { namesOf } from '#admin/app/names.ts'

test('before any release, things are called by their ids', () => {
  const names = namesOf(undefined)
  expect(names.places).toEqual([])
  expect(names.place('kone')).toEqual({ id: 'kone', name: 'kone', commune: 'kone', seats: [] })
  expect(names.seat('kone', 'kone-1')).toBe('kone-1')
  expect(names.guide('carte-grise')).toBe('carte-grise')
  expect(names.paper('rib')).toEqual({ name: 'rib', picture: undefined })
  expect(names.site('impots')).toBe('impots')
})
