import { expect, test } from 'vitest'
import { impossibleTasks, wayTo } from '#guide/exercise/find-way.ts'
import { beginScene } from '#guide/exercise/play-scene.ts'
import { sceneOf } from '#guide/exercise/scene-of.ts'
import { samples, sceneOfSample } from './sample-exercises.ts'

test('the shortest way is shown', () => {
  const scene = sceneOfSample('mail')
  expect(wayTo(scene, beginScene(scene), 'spam:gain')).toEqual(['read:gain', 'spam:gain'])
})

test('everything that the samples ask for can be done', () => {
  const scenes = samples.flatMap((exercise) => sceneOf(exercise) ?? [])
  expect(scenes.flatMap(impossibleTasks)).toEqual([])
})

test('what nothing on the screen does is told', () => {
  const scene = sceneOfSample('mail')
  const task = { id: 'voler', say: { name: 'Volez' }, until: 'fly' }
  expect(impossibleTasks({ ...scene, tasks: [...scene.tasks, task] })).toEqual(['voler'])
})
