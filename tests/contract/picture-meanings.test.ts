import { expect, test } from 'vitest'
import { meaningOf, pictureMeanings } from '#contract/picture-meanings.ts'
import { pictureNames } from '#ui/pictures/names.ts'

test('every picture that can be drawn has its meaning, and every meaning its picture', () => {
  expect(Object.keys(pictureMeanings).toSorted()).toEqual([...pictureNames].toSorted())
})

test('two pictures never mean the same', () => {
  const meanings = Object.values(pictureMeanings).map(({ means }) => means)
  expect(new Set(meanings).size).toBe(meanings.length)
})

test('what every object has is the meaning of nothing', () => {
  expect(meaningOf('toString')).toBeUndefined()
})
