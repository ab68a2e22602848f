import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Condition } from '#contract/condition.ts'
import { holds, optionOrder, weigh } from '#guide/evaluate.ts'
import { choiceOf, guideOf, nowhere, resultOf } from './sample.ts'

const order = optionOrder(
  guideOf({
    q: choiceOf('Combien ?', 'combien', ['un', 'deux', 'trois'], [{ to: 'r' }]),
    r: choiceOf('Encore ?', 'combien', ['deux', 'quatre'], [{ to: 'fin' }]),
    fin: resultOf('Fin'),
  }),
)
const given = { combien: 'deux', quoi: ['a', 'b'], flou: '?' }
const around = { seasons: { campagne: 'open' as const }, online: true, place: { province: 'sud' } }
const isTrue = (condition: Condition) => holds(condition, given, around, order)

test('questions that fill the same answer share one order', () => {
  expect(order).toEqual({ combien: ['un', 'deux', 'trois', 'quatre'] })
})

test('answers are compared by value, by set and by order', () => {
  expect(isTrue({ eq: ['combien', 'deux'] })).toBe(true)
  expect(isTrue({ eq: ['quoi', 'a'] })).toBe(false)
  expect(isTrue({ in: ['combien', ['un', 'deux']] })).toBe(true)
  expect(isTrue({ has: ['quoi', 'b'] })).toBe(true)
  expect(isTrue({ has: ['quoi', 'c'] })).toBe(false)
  expect(isTrue({ lte: ['combien', 'deux'] })).toBe(true)
  expect(isTrue({ lte: ['combien', 'un'] })).toBe(false)
})

test('« je ne sais pas » stands at no rank, and an absent answer equals nothing', () => {
  expect(isTrue({ eq: ['flou', '?'] })).toBe(true)
  expect(isTrue({ lte: ['flou', 'trois'] })).toBe(false)
  expect(isTrue({ eq: ['absent', 'deux'] })).toBe(false)
  expect(isTrue({ has: ['absent', 'deux'] })).toBe(false)
  expect(isTrue({ in: ['absent', ['deux']] })).toBe(false)
})

test('surroundings are read, and unknown places equal nothing', () => {
  expect(isTrue({ season: ['campagne', 'open'] })).toBe(true)
  expect(isTrue({ season: ['absente', 'unknown'] })).toBe(true)
  expect(isTrue({ online: false })).toBe(false)
  expect(isTrue({ place: ['province', 'sud'] })).toBe(true)
  expect(isTrue({ place: ['eau', 'sud'] })).toBe(false)
  expect(holds({ online: true }, {}, nowhere, order)).toBe(true)
})

test('a definition that was not put in place never holds', () => {
  expect(isTrue({ defined: 'famille' })).toBe(false)
})

test('an open answer leaves a condition undecided unless the rest decides', () => {
  const view = {
    answers: given,
    order,
    surroundings: around,
    isOpen: (name: string) => name === 'flou',
  }
  expect(weigh({ eq: ['flou', 'oui'] }, view)).toBeUndefined()
  expect(weigh({ not: { eq: ['flou', 'oui'] } }, view)).toBeUndefined()
  expect(weigh({ all: [{ eq: ['flou', 'oui'] }, { online: false }] }, view)).toBe(false)
  expect(weigh({ any: [{ eq: ['flou', 'oui'] }, { online: true }] }, view)).toBe(true)
  expect(weigh({ season: ['campagne', 'open'] }, { answers: {}, order })).toBeUndefined()
})

test('all and any are each other’s negation', () => {
  const atom = fc.constantFrom<Condition>(
    { eq: ['combien', 'deux'] },
    { eq: ['combien', 'un'] },
    { online: true },
    { place: ['province', 'nord'] },
  )
  fc.assert(
    fc.property(fc.array(atom, { minLength: 1, maxLength: 4 }), (atoms) => {
      expect(isTrue({ not: { all: atoms } })).toBe(isTrue({ any: atoms.map((not) => ({ not })) }))
    }),
  )
})
