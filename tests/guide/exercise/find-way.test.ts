import { expect, test } from 'vitest'
import { impossibleTasks, wayTo } from '#guide/exercise/find-way.ts'
import { type SceneState, beginScene, offersOf } from '#guide/exercise/play-scene.ts'
import type { Scene } from '#guide/exercise/scene.ts'
import { sceneOf } from '#guide/exercise/scene-of.ts'
import { sampleOf, samples, sceneOfSample, shipped } from './sample-exercises.ts'

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

/** « Piège ou pas ? » with as many messages as asked, each with nine lines that are clues. */
const drillOf = (count: number): Scene => {
  const scam = sampleOf('scam')
  const [message] = scam.messages
  if (!message) throw new Error('the sample has a message')
  const clue = { ...message.from, why: message.explain }
  const messages = Array.from({ length: count }, (_, at) => ({
    ...message,
    id: `message-${at + 1}`,
    from: clue,
    lines: Array.from({ length: 8 }, () => clue),
  }))
  const scene = sceneOf({ ...scam, messages })
  if (!scene) throw new Error('a drill has a scene')
  return scene
}

test.each([3, 6, 8])('each of the %i messages of a drill can be judged', (count) => {
  const scene = drillOf(count)
  expect(impossibleTasks(scene)).toEqual([])
  const last = wayTo(scene, beginScene(scene), `judge:message-${count}`)
  // Each is judged, then left for the next.
  expect(last).toHaveLength(2 * count - 1)
})

test('a message of a drill that cannot be left keeps the rest out of reach, and each of them is told', () => {
  const scene = drillOf(6)
  const { 'message:2': third, ...others } = scene.places
  if (!third) throw new Error('the drill has a third message')
  const parts = third.parts.filter((part) => part.is !== 'act' || part.to === undefined)
  const shut = { ...scene, places: { ...others, 'message:2': { ...third, parts } } }
  expect(impossibleTasks(shut)).toEqual(['message-4', 'message-5', 'message-6'])
})

/** Every state, all facts told apart: the shortest way, with nothing left out. */
const plainWay = (scene: Scene, until: string): readonly string[] | 'too far' | undefined => {
  const from = beginScene(scene)
  const keyOf = ({ tabs, tab, facts }: SceneState) => JSON.stringify([tabs, tab, facts])
  const seen = new Set([keyOf(from)])
  const waiting: { readonly state: SceneState; readonly way: readonly string[] }[] = [
    { state: from, way: [] },
  ]
  for (const { state, way } of waiting) {
    for (const { act, apply } of offersOf(scene, state)) {
      if (act.startsWith('address:') && act !== until) continue
      if (apply({ ...state, made: [] }).made.includes(until)) return [...way, act]
      const next = { ...apply(state), made: [] }
      if (seen.has(keyOf(next))) continue
      if (seen.size > 3000) return 'too far'
      seen.add(keyOf(next))
      waiting.push({ state: next, way: [...way, act] })
    }
  }
  return undefined
}

test('what the search leaves out makes no way longer, in any exercise', () => {
  let compared = 0
  for (const exercise of [...samples, ...shipped]) {
    const scene = sceneOf(exercise)
    for (const { until } of scene?.tasks ?? []) {
      const plain = scene && plainWay(scene, until)
      if (!scene || plain === undefined || plain === 'too far') continue
      compared += 1
      expect(wayTo(scene, beginScene(scene), until), `${exercise.id}, ${until}`).toEqual(plain)
    }
  }
  expect(compared).toBeGreaterThan(40)
}, 60_000)
