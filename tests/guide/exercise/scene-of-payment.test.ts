import { expect, test } from 'vitest'
import { realLooking } from '#contract/practice.ts'
import { actOn, beginScene, isDone, placeNow } from '#guide/exercise/play-scene.ts'
import { inventedCard } from '#guide/exercise/scene-of-payment.ts'
import { sceneOfSample } from './sample-exercises.ts'

test('the card is nobody’s, and the total counts delivery', () => {
  expect(realLooking(inventedCard)).toBeUndefined()
  expect(JSON.stringify(sceneOfSample('payment'))).toContain('1500 F')
})

test('a refused payment goes back to the card', () => {
  const scene = sceneOfSample('payment')
  const after = (...acts: string[]) =>
    acts.reduce((state, act) => actOn(scene, state, act), beginScene(scene))
  const asked = ['total', 'pay', 'lock', 'card', 'confirm']
  expect(placeNow(after(...asked, 'refuse'))).toBe('card')
  const end = after(...asked, 'code', 'receipt')
  expect(scene.tasks.every((task) => isDone(task, end))).toBe(true)
})
