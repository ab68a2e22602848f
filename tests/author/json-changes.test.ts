import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, changesBetween } from '#author/json-changes.ts'

const inOrder = () => true
const anyOrder = () => false

/** Documents that share keys, so that most changes are deep. */
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c'),
    fc.integer({ min: 0, max: 3 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('k', 'l', 'm', 'n'), tie('value')),
  ),
})).value

type Json = unknown

const isMap = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A document with one leaf set, or taken away. */
const set = (document: Json, [key, ...rest]: Change['path'], value: Json): Json => {
  if (key === undefined) return value
  if (Array.isArray(document)) {
    const items: Json[] = [...document]
    return items.toSpliced(Number(key), 1, ...present(set(items[Number(key)], rest, value)))
  }
  if (!isMap(document)) throw new Error('a path leads through maps and lists')
  const { [key]: old, ...others } = document
  const now = present(set(old, rest, value))
  return now.length === 0 ? others : { ...others, [key]: now[0] }
}

const present = (value: Json): Json[] => (value === undefined ? [] : [value])

/** What is gone is taken away last, and from the end: places in a list hold until then. */
const replay = (before: Json, changes: readonly Change[]): Json => {
  const leaves = changes.filter(({ isOrder }) => !isOrder)
  const [gone, kept] = [
    leaves.filter(({ after }) => after === undefined),
    leaves.filter(({ after }) => after !== undefined),
  ]
  return [...kept, ...gone.toReversed()].reduce(
    (document, { path, after }) => set(document, path, after),
    before,
  )
}

test('what was, with its changes made, is what is', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      expect(replay(before, changesBetween(before, after, inOrder))).toEqual(after)
    }),
    { numRuns: 2000 },
  )
})

test('another order is told of the keys that stayed, and of nothing else', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
  const mapOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]))
  fc.assert(
    fc.property(keys, keys, (before, after) => {
      const isTold = changesBetween(mapOf(before), mapOf(after), inOrder).some((one) => one.isOrder)
      const stayed = after.filter((key) => before.includes(key))
      expect(isTold).toBe(stayed.join() !== before.filter((key) => after.includes(key)).join())
    }),
  )
})

test('what changed, seen from the other side, is as much', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      const there = changesBetween(before, after, anyOrder)
      const back = changesBetween(after, before, anyOrder)
      const swapped = back.map((one) => ({ ...one, before: one.after, after: one.before }))
      const byPath = (a: Change, b: Change) => (a.path.join() < b.path.join() ? -1 : 1)
      expect(swapped.toSorted(byPath)).toEqual(there.toSorted(byPath))
    }),
  )
})

test('the same document has not changed, in whatever order its keys were written', () => {
  fc.assert(
    fc.property(json, (document) => {
      expect(changesBetween(document, structuredClone(document), inOrder)).toEqual([])
    }),
  )
  expect(changesBetween({ a: 1, b: 2 }, { b: 2, a: 1 }, anyOrder)).toEqual([])
  expect(changesBetween({ a: 1, b: 2 }, { b: 2, a: 1 }, inOrder)).toEqual([
    { path: [], before: ['a', 'b'], after: ['b', 'a'], isOrder: true },
  ])
})

test('only what changed is told, at its place', () => {
  const before = { title: 'a', next: [{ to: 'x' }, { to: 'y' }], old: { deep: true } }
  const after = { title: 'a', next: [{ to: 'x' }, { to: 'z' }, { to: 'y' }], new: 1 }
  expect(changesBetween(before, after, anyOrder)).toEqual([
    { path: ['next', 1, 'to'], before: 'y', after: 'z', isOrder: false },
    { path: ['next', 2], before: undefined, after: { to: 'y' }, isOrder: false },
    { path: ['new'], before: undefined, after: 1, isOrder: false },
    { path: ['old'], before: { deep: true }, after: undefined, isOrder: false },
  ])
})
