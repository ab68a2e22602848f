import { expect, test } from 'vitest'
import { knownFile } from '#admin/content/tree/known-file.ts'

test('a file of a shelf is known as one of a deployment is, and is shared', () => {
  expect(knownFile('common/lessons/guides/souris.guide.yaml')).toEqual({
    path: 'common/lessons/guides/souris.guide.yaml',
    folder: 'common/lessons',
    group: 'guides',
    kind: 'guide',
    id: 'souris',
    isCommon: true,
  })
})

test('what is directly in common is of no shelf', () => {
  expect(knownFile('common/registry/docs.yaml')).toMatchObject({ folder: 'common', isCommon: true })
  expect(knownFile('bourg/places.yaml')).toMatchObject({ folder: 'bourg', isCommon: false })
  expect(knownFile('common/lessons/notes.txt')).toBeUndefined()
})
