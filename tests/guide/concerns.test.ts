import { expect, test } from 'vitest'
import { concerns } from '#guide/concerns.ts'

const kone = { place: 'kone', province: 'nord' }

test('a guide names what it is for, or is for everybody', () => {
  expect(concerns(undefined, kone)).toBe('everywhere')
  expect(concerns({}, kone)).toBe('everywhere')
  expect(concerns({ province: ['nord', 'iles'] }, kone)).toBe('here')
  expect(concerns({ province: ['sud'] }, kone)).toBe('elsewhere')
  expect(concerns({ place: ['kone'] }, kone)).toBe('here')
})

test('every attribute that is named must agree', () => {
  expect(concerns({ province: ['nord'], place: ['koumac'] }, kone)).toBe('elsewhere')
})

test('a place that does not say what it is may be one of them', () => {
  expect(concerns({ province: ['sud'] }, {})).toBe('everywhere')
  expect(concerns({ water: ['cde'], province: ['nord'] }, kone)).toBe('here')
})
