import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wayTo } from '#guide/exercise/find-way.ts'
import {
  actOn,
  beginScene,
  isDone,
  offersOf,
  placeNow,
  type SceneState,
  taskNow,
} from '#guide/exercise/play-scene.ts'
import type { Scene } from '#guide/exercise/scene.ts'
import { sceneOf } from '#guide/exercise/scene-of.ts'
import { samples, sceneOfSample, shipped } from './sample-exercises.ts'

const scenes = [...samples, ...shipped].flatMap((exercise): [string, Scene][] => {
  const scene = sceneOf(exercise)
  return scene ? [[exercise.id, scene]] : []
})

/** Touches drawn by their rank among what is offered then. */
const touches = fc.array(fc.nat(997), { maxLength: 40 })

const play = (scene: Scene, ranks: readonly number[]): readonly SceneState[] => {
  const states = [beginScene(scene)]
  for (const rank of ranks) {
    const state = states.at(-1)
    if (!state) break
    const offers = offersOf(scene, state)
    const offer = offers[rank % Math.max(1, offers.length)]
    states.push(offer ? actOn(scene, state, offer.act) : state)
  }
  return states
}

describe.each(scenes)('%s', (_, scene) => {
  test('after any touches, there is something to touch, and what was done stays done', () => {
    fc.assert(
      fc.property(touches, (ranks) => {
        let done: readonly string[] = []
        for (const state of play(scene, ranks)) {
          expect(scene.places).toHaveProperty([placeNow(state)])
          expect(offersOf(scene, state).length).toBeGreaterThan(0)
          const now = scene.tasks.filter((task) => isDone(task, state)).map(({ id }) => id)
          expect(now).toEqual(expect.arrayContaining([...done]))
          done = now
        }
      }),
      { numRuns: 20 },
    )
  })

  test('after any touches, each thing asked for can still be done, from there or by beginning again', () => {
    fc.assert(
      fc.property(touches, (ranks) => {
        const state = play(scene, ranks).at(-1) ?? beginScene(scene)
        const again = beginScene(scene, state.made)
        for (const task of scene.tasks.filter((one) => !isDone(one, state))) {
          const ways = [state, again].map((from) => ({ from, way: wayTo(scene, from, task.until) }))
          const found = ways.find(({ way }) => way !== undefined)
          expect(found, task.id).toBeDefined()
          const end = found?.way?.reduce((now, act) => actOn(scene, now, act), found.from)
          expect(end && isDone(task, end), task.id).toBe(true)
        }
      }),
      { numRuns: 8 },
    )
  })
})

test('an act that is not offered changes nothing', () => {
  const scene = sceneOfSample('mail')
  const state = beginScene(scene)
  expect(actOn(scene, state, 'reply:dimanche')).toBe(state)
})

test('one begins again without losing what was done', () => {
  const scene = sceneOfSample('mail')
  const read = actOn(scene, beginScene(scene), 'read:dimanche')
  const again = beginScene(scene, read.made)
  expect(placeNow(again)).toBe('inbox')
  expect(taskNow(scene, again)?.id).toBe('ouvrir')
})

test('back, tabs and the address bar are those of a browser', () => {
  const scene = sceneOfSample('browser')
  const start = beginScene(scene)
  const there = actOn(scene, start, 'follow:vers-horaires')
  expect(placeNow(actOn(scene, there, 'back'))).toBe('page:accueil')
  const beside = actOn(scene, start, 'follow:vers-fete')
  expect(beside.tabs).toHaveLength(2)
  expect(placeNow(actOn(scene, beside, 'tab:page:accueil'))).toBe('page:accueil')
  expect(actOn(scene, beside, 'close:page:fete').tabs).toEqual([['page:accueil']])
  expect(placeNow(actOn(scene, start, 'address:page:horaires'))).toBe('page:horaires')
})

test('where each place has its own thing to do, that one comes first, whatever was skipped', () => {
  const scene = sceneOfSample('pointer')
  const skipped = actOn(scene, beginScene(scene), 'skip:toucher')
  expect(taskNow(scene, skipped)?.id).toBe('deux')
  expect(taskNow(scene, actOn(scene, skipped, 'do:deux'))?.id).toBe('toucher')
})
