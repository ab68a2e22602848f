import { expect, test } from 'vitest'
import { actOn, beginScene, offersOf, placeNow } from '#guide/exercise/play-scene.ts'
import { sceneOfBrowser } from '#guide/exercise/scene-of-browser.ts'
import { sampleOf, sceneOfSample } from './sample-exercises.ts'

test('a downloaded file is found in the folder it was put in, and nowhere else', () => {
  const scene = sceneOfSample('browser')
  const kept = ['follow:vers-horaires', 'download:tarifs', 'keep:tarifs:documents'].reduce(
    (state, act) => actOn(scene, state, act),
    beginScene(scene),
  )
  expect(placeNow(kept)).toBe('folder:documents')
  expect(offersOf(scene, kept).map(({ act }) => act)).toContain('open:tarifs')
  const elsewhere = actOn(scene, actOn(scene, kept, 'desk'), 'folder:telechargements')
  expect(offersOf(scene, elsewhere).map(({ act }) => act)).not.toContain('open:tarifs')
})

test('without folders a file is simply on the computer', () => {
  const scene = sceneOfBrowser({ ...sampleOf('browser'), folders: [] })
  const got = ['follow:vers-horaires', 'download:tarifs'].reduce(
    (state, act) => actOn(scene, state, act),
    beginScene(scene),
  )
  expect(got.facts).toEqual({ 'at:tarifs': 'here' })
})
