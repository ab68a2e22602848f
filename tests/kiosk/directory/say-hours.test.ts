import { expect, test } from 'vitest'
import type { Opening } from '#contract/place-directory.ts'
import { sayHours } from '#kiosk/directory/say-hours.ts'

const hours: Opening[] = [
  {
    days: [1, 2, 3, 5],
    times: [
      ['09:00', '12:00'],
      ['14:00', '18:30'],
    ],
  },
  { days: [6, 7], times: [['08:30', '12:00']] },
]

test('hours are said as people say them', () => {
  expect(sayHours(hours, { lang: 'fr', register: 'std' })).toEqual([
    'Lundi à mercredi, vendredi : 9 h à 12 h et 14 h à 18 h 30',
    'Samedi et dimanche : 8 h 30 à 12 h',
  ])
  expect(sayHours(hours, { lang: 'en', register: 'std' })).toEqual([
    'Monday to Wednesday, Friday: 09:00 to 12:00 and 14:00 to 18:30',
    'Saturday and Sunday: 08:30 to 12:00',
  ])
})
