import { expect, test } from 'vitest'
import { forgetting, remembering } from '#author/remember.ts'

const counted = () => {
  const done: string[] = []
  const work = (key: string, ...things: unknown[]) => {
    done.push(key)
    return [key, ...things]
  }
  return { done, work }
}

test('work is done again when one thing it rests on is another, or there is one more', () => {
  const { done, work } = counted()
  const step = remembering(work)
  const thing = {}
  const first = step('a', thing, 1)
  expect(step('a', thing, 1)).toBe(first)
  expect(done).toEqual(['a'])
  step('a', {}, 1)
  step('a', thing, 1)
  step('a', thing, 1, undefined)
  step('b', thing, 1, undefined)
  expect(done).toEqual(['a', 'a', 'a', 'a', 'b'])
  expect(step('b', thing, 1, undefined)).toEqual(['b', thing, 1, undefined])
})

test('what forgets does its work each time', () => {
  const { done, work } = counted()
  const step = forgetting(work)
  step('a')
  step('a')
  expect(done).toEqual(['a', 'a'])
})
