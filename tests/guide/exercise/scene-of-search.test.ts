import { expect, test } from 'vitest'
import { actOn, beginScene, isDone } from '#guide/exercise/play-scene.ts'
import { sceneOfSample } from './sample-exercises.ts'

test('a source is asked who, when and why before one says what one thinks of it', () => {
  const scene = sceneOfSample('search')
  const end = [
    'search',
    'visit:vente',
    'who:vente',
    'results',
    'visit:hopital',
    'trust:hopital',
  ].reduce((state, act) => actOn(scene, state, act), beginScene(scene))
  expect(scene.tasks.every((task) => isDone(task, end))).toBe(true)
})
