import { expect, test } from 'vitest'
import { sceneFrench } from '#guide/exercise/scene-words.ts'
import { sceneOf } from '#guide/exercise/scene-of.ts'
import { samples } from './sample-exercises.ts'

test('every word is said by some exercise', () => {
  const scenes = JSON.stringify(samples.flatMap((exercise) => sceneOf(exercise) ?? []))
  const unused = Object.keys(sceneFrench).filter((key) => !scenes.includes(`"${key}"`))
  expect(unused).toEqual(['scam.channel.web'])
})
