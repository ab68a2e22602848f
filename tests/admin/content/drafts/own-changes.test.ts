import { expect, test } from 'vitest'
import {
  type OwnChanges,
  layOver,
  rebased,
  settleChanges,
  withText,
} from '../../../../src/admin/content/drafts/own-changes.ts'

const file = (path: string, text: string, revision = 1) => ({ path, text, revision, by: 'Nadia' })
const files = [file('d/places.yaml', 'a'), file('d/deployment.yaml', 'b')]
const none: OwnChanges = new Map()

test('a change starts from the revision it was opened at, and ends when the text is again what it was', () => {
  const once = withText(files, none, 'd/places.yaml', 'a2')
  expect([...once.values()]).toEqual([{ path: 'd/places.yaml', from: 1, before: 'a', text: 'a2' }])
  expect(layOver(files, once).get('d/places.yaml')).toBe('a2')
  expect(withText(files, once, 'd/places.yaml', 'a').size).toBe(0)
})

test('a new file starts from nothing, and a removed one leaves the tree', () => {
  const made = withText(files, none, 'd/guides/x.guide.yaml', 'x')
  expect(made.get('d/guides/x.guide.yaml')).toMatchObject({ from: 0, before: null })
  expect(withText(files, made, 'd/guides/x.guide.yaml', null).size).toBe(0)
  const gone = withText(files, none, 'd/places.yaml', null)
  expect([...layOver(files, gone).keys()]).toEqual(['d/deployment.yaml'])
})

test('what another author did to a file that is being written is told, never laid over', () => {
  const mine = withText(files, none, 'd/places.yaml', 'mine')
  const theirs = [file('d/places.yaml', 'theirs', 5)]
  const { changes, moved } = settleChanges(theirs, mine)
  expect(changes).toEqual(mine)
  expect(moved.get('d/places.yaml')).toEqual({
    path: 'd/places.yaml',
    revision: 5,
    text: 'theirs',
    by: 'Nadia',
  })
  expect(layOver(theirs, changes).get('d/places.yaml')).toBe('mine')

  const one = moved.get('d/places.yaml')
  if (one === undefined) throw new Error('moved')
  const seen = rebased(changes, one, 'both')
  expect(seen.get('d/places.yaml')).toEqual({
    path: 'd/places.yaml',
    from: 5,
    before: 'theirs',
    text: 'both',
  })
  expect(settleChanges(theirs, seen).moved.size).toBe(0)
  expect(rebased(changes, one, 'theirs').size).toBe(0)
})

test('a change that the hub holds already is done; a file saved again without a difference is no conflict', () => {
  const mine = withText(files, none, 'd/places.yaml', 'mine')
  expect(settleChanges([file('d/places.yaml', 'mine', 2)], mine).changes.size).toBe(0)
  const again = settleChanges([file('d/places.yaml', 'a', 4)], mine)
  expect(again.moved.size).toBe(0)
  expect(again.changes.get('d/places.yaml')?.from).toBe(4)
})

test('a file that another author removed has moved too', () => {
  const mine = withText(files, none, 'd/places.yaml', 'mine')
  expect(settleChanges([], mine).moved.get('d/places.yaml')).toMatchObject({
    revision: 0,
    text: null,
  })
})
