import { expect, test } from 'vitest'
import { actOn, beginScene, holds, isDone } from '#guide/exercise/play-scene.ts'
import { sceneOfSample } from './sample-exercises.ts'

test('a setting changes what each audience sees', () => {
  const scene = sceneOfSample('social')
  const seenBy = (audience: string, state: ReturnType<typeof beginScene>) =>
    scene.places[`look:${audience}`]?.parts.some(
      (part) => part.is === 'say' && part.look === 'strong' && holds(part.when, state.facts),
    )
  const start = beginScene(scene)
  expect(seenBy('tous', start)).toBe(true)
  const set = actOn(scene, start, 'set:photos:proches')
  expect(seenBy('tous', set)).toBe(false)
  expect(seenBy('amis', set)).toBe(true)
  const [task] = scene.tasks
  expect(task && isDone(task, set)).toBe(true)
})
