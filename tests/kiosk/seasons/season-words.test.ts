import { expect, test } from 'vitest'
import { campaignWords } from '#kiosk/seasons/season-words.ts'

const said = (closes: string, lang = 'fr') =>
  campaignWords({ is: 'open', closes, isSure: true }, '2026-11-23', lang).replaceAll('\u00a0', ' ')

test('the last days are counted', () => {
  expect(said('2026-12-31')).toBe('Jusqu’au 31 décembre')
  expect(said('2026-12-07')).toBe('Plus que 14 jours : jusqu’au 7 décembre')
  expect(said('2026-11-24')).toBe('Plus que demain : jusqu’au 24 novembre')
  expect(said('2026-11-23')).toBe('Dernier jour : aujourd’hui')
  expect(said('2026-12-31', 'en')).toBe('Until December 31')
})

test('what is not open says when it will be, or that it was', () => {
  expect(campaignWords({ is: 'before', opens: '2027-03-01' }, '2027-02-01', 'fr')).toBe(
    'Ouvre le 1er mars',
  )
  expect(campaignWords({ is: 'after' }, '2027-02-01', 'fr')).toBe('La période est finie')
})
