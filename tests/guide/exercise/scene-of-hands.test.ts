import { expect, test } from 'vitest'
import { actOn, beginScene, isDone, offersOf, placeNow } from '#guide/exercise/play-scene.ts'
import { sceneOfSample } from './sample-exercises.ts'

test('a gesture may be passed, and one that misses is tried again', () => {
  const scene = sceneOfSample('pointer')
  const passed = actOn(scene, beginScene(scene), 'skip:toucher')
  expect(placeNow(passed)).toBe('deux')
  const there = ['do:deux', 'after:deux', 'do:descendre', 'after:descendre'].reduce(
    (state, act) => actOn(scene, state, act),
    passed,
  )
  const missed = actOn(scene, there, 'try:choisir:lundi')
  expect(offersOf(scene, missed).map(({ act }) => act)).toContain('do:choisir')
  const task = scene.tasks.find(({ id }) => id === 'choisir')
  expect(task && isDone(task, actOn(scene, missed, 'do:choisir'))).toBe(true)
})

test('letters are written one task after the other', () => {
  const scene = sceneOfSample('typing')
  const [field] = scene.places['effacer']?.parts ?? []
  expect(field).toMatchObject({ is: 'field', expects: 'Bonjour', begins: 'Bonjourrr' })
})
