import { expect, test } from 'vitest'
import { groundAt } from '#ui/stamp/stamp.tsx'

test('grounds follow each other and begin again', () => {
  expect([0, 1, 2, 3, 4, 5].map(groundAt)).toEqual([1, 2, 3, 4, 1, 2])
})
