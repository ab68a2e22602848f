import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockFaultMs, faultWords } from '#kiosk/clock/clock-fault.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

test('a clock within an hour of the server’s is not at fault, and without a date nothing is said', () => {
  const serverMs = Date.UTC(2026, 10, 30)
  const date = new Date(serverMs).toUTCString()
  fc.assert(
    fc.property(fc.integer({ min: -hourMs, max: hourMs }), (aheadMs) => {
      expect(clockFaultMs(date, serverMs + aheadMs)).toBeUndefined()
    }),
  )
  expect(clockFaultMs(date, serverMs + 2 * 365 * dayMs)).toBe(2 * 365 * dayMs)
  expect(clockFaultMs(date, serverMs - 3 * hourMs)).toBe(-3 * hourMs)
  expect(clockFaultMs(null, serverMs)).toBeUndefined()
  expect(clockFaultMs('hier', serverMs)).toBeUndefined()
})

test('how far is said in the largest unit that fits', () => {
  expect(faultWords(2 * 365.25 * dayMs)).toBe('avance de 2 ans')
  expect(faultWords(365 * dayMs)).toBe('avance de 1 an')
  expect(faultWords(-61 * dayMs)).toBe('retarde de 2 mois')
  expect(faultWords(dayMs)).toBe('avance de 1 jour')
  expect(faultWords(-5 * hourMs)).toBe('retarde de 5 heures')
  expect(faultWords(1.1 * hourMs)).toBe('avance de 1 heure')
})
