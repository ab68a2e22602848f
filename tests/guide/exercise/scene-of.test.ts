import { expect, test } from 'vitest'
import { sceneOf } from '#guide/exercise/scene-of.ts'
import { sampleOf, samples } from './sample-exercises.ts'

test('every kind but the CV is played in a window', () => {
  const without = samples.filter((exercise) => sceneOf(exercise) === undefined)
  expect(without.map(({ kind }) => kind)).toEqual(['cv'])
  expect(sceneOf(sampleOf('scam'))?.tasks).toHaveLength(4)
})
