import { expect, test } from 'vitest'
import { Turns } from '../../../src/hub/store/turns.ts'

test('works run one after the other, in the order they came, whatever became of those before', async () => {
  const turns = new Turns()
  const told: string[] = []
  const work = (name: string, isFailing = false) =>
    turns.take(async () => {
      told.push(`${name} begins`)
      await Promise.resolve()
      told.push(`${name} ends`)
      if (isFailing) throw new Error(name)
      return name
    })
  const results = await Promise.allSettled([work('a'), work('b', true), work('c')])
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
