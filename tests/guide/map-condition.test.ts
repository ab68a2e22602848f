import { expect, test } from 'vitest'
import type { Condition } from '#contract/condition.ts'
import { mapCondition, partsOf, renameAnswers } from '#guide/map-condition.ts'

const condition: Condition = {
  all: [
    { eq: ['a', 'x'] },
    { any: [{ in: ['a', ['x', 'y']] }, { not: { has: ['b', 'z'] } }] },
    { lte: ['b', 'x'] },
    { online: true },
  ],
}

test('the parts of a condition come in reading order', () => {
  expect(partsOf(condition)).toEqual([
    { eq: ['a', 'x'] },
    { in: ['a', ['x', 'y']] },
    { has: ['b', 'z'] },
    { lte: ['b', 'x'] },
    { online: true },
  ])
})

test('changing nothing changes nothing', () => {
  expect(mapCondition(condition, (part) => part)).toEqual(condition)
})

test('answers are renamed wherever they are read', () => {
  expect(renameAnswers(condition, (answer) => `p-${answer}`)).toEqual({
    all: [
      { eq: ['p-a', 'x'] },
      { any: [{ in: ['p-a', ['x', 'y']] }, { not: { has: ['p-b', 'z'] } }] },
      { lte: ['p-b', 'x'] },
      { online: true },
    ],
  })
})
