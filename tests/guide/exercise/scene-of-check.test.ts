import { expect, test } from 'vitest'
import { actOn, beginScene, holds, placeNow } from '#guide/exercise/play-scene.ts'
import { sceneOfSample } from './sample-exercises.ts'

const scene = sceneOfSample('check')
const shownAtTheEnd = (...chosen: string[]) => {
  const state = chosen.reduce((now, act) => actOn(scene, now, act), beginScene(scene))
  expect(placeNow(state)).toBe('review')
  return scene.places['review']?.parts.filter(({ when }) => holds(when, state.facts)) ?? []
}

test('each situation is either known or to be seen again, and none is counted', () => {
  const all = [
    'choose:message:payer',
    'next:message',
    'choose:code:raccrocher',
    'next:code',
    'next:poste',
  ]
  const goods = shownAtTheEnd(...all).filter((part) => part.is === 'say' && part.look === 'good')
  expect(goods).toHaveLength(1)
  const words = JSON.stringify(shownAtTheEnd(...all))
  expect(words).toContain('Les messages qui pressent')
  expect(words).toContain('Quitter un poste partagé')
  expect(words).not.toMatch(/\d ?\/ ?\d|points/)
})
