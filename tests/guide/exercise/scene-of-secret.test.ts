import { expect, test } from 'vitest'
import { actOn, beginScene, isDone, placeNow } from '#guide/exercise/play-scene.ts'
import { sceneOfSecret } from '#guide/exercise/scene-of-secret.ts'
import { sampleOf, sceneOfSample } from './sample-exercises.ts'

test('a weak password is explained and another may be taken; a secret given away may still be kept', () => {
  const scene = sceneOfSample('secret')
  const acts = [
    'pick:court',
    'pick:long',
    'after-password',
    'ask-code',
    'code',
    'after-code',
    'give:voix',
    'refuse:voix',
    'after:voix',
  ]
  const end = acts.reduce((state, act) => actOn(scene, state, act), beginScene(scene))
  expect(placeNow(end)).toBe('end')
  expect(scene.tasks.every((task) => isDone(task, end))).toBe(true)
})

test('what is not there is not asked', () => {
  const { tasks, start } = sceneOfSecret({
    ...sampleOf('secret'),
    passwords: undefined,
    code: undefined,
  })
  expect(tasks.map(({ until }) => until)).toEqual(['refuse:voix'])
  expect(start).toBe('asked:voix')
})
