import { expect, test } from 'vitest'
import { actOn, beginScene, offersOf, placeNow } from '#guide/exercise/play-scene.ts'
import { sceneOfSample } from './sample-exercises.ts'

const scene = sceneOfSample('scam')
const acts = (state: ReturnType<typeof beginScene>) => offersOf(scene, state).map(({ act }) => act)

test('one answers before anything is explained, and any answer goes on', () => {
  const start = beginScene(scene)
  expect(acts(start)).not.toContain('next:colis')
  for (const answer of ['trap', 'fine', 'unsure'])
    expect(acts(actOn(scene, start, `judge:colis:${answer}`))).toContain('next:colis')
})

test('clues come one at a time, those touched before left out', () => {
  const touched = actOn(scene, beginScene(scene), 'clue:colis-0')
  const judged = actOn(scene, touched, 'judge:colis:unsure')
  const more = acts(judged).filter((act) => act.startsWith('more:'))
  expect(more).toEqual(['more:colis-2'])
})

test('after the last message come the few rules to keep in mind', () => {
  const ids = ['colis', 'rendez-vous', 'banque', 'enfant']
  const end = ids.reduce(
    (state, id) => actOn(scene, actOn(scene, state, `judge:${id}:unsure`), `next:${id}`),
    beginScene(scene),
  )
  expect(placeNow(end)).toBe('end')
})
