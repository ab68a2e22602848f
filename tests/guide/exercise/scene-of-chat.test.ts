import { expect, test } from 'vitest'
import { actOn, beginScene, offersOf } from '#guide/exercise/play-scene.ts'
import { sceneOfSample } from './sample-exercises.ts'

const scene = sceneOfSample('chat')
const offered = (...acts: string[]) =>
  offersOf(
    scene,
    acts.reduce((state, act) => actOn(scene, state, act), beginScene(scene)),
  ).map(({ act }) => act)

test('a group is left, somebody alone is blocked, and both come back', () => {
  expect(offered('open:famille')).toContain('leave:famille')
  expect(offered('open:inconnu')).toContain('block:inconnu')
  expect(offered('open:inconnu', 'block:inconnu')).not.toContain('open:inconnu')
  expect(offered('open:inconnu', 'block:inconnu', 'again:inconnu')).toContain('open:inconnu')
})
