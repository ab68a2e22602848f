import { expect, test } from 'vitest'
import { beginScene, actOn } from '#guide/exercise/play-scene.ts'
import { namePart } from '#kiosk/practice/name-part.ts'
import { sceneOfSample } from '../../guide/exercise/sample-exercises.ts'

test('what is pointed at is called as it is on the screen', () => {
  const scene = sceneOfSample('browser')
  const state = actOn(scene, beginScene(scene), 'follow:vers-fete')
  expect(namePart(scene, beginScene(scene), 'follow:vers-fete')).toMatchObject({
    text: { std: { fr: 'La fête du village' } },
  })
  expect(namePart(scene, state, 'tab:page:accueil')).toMatchObject({
    text: { std: { fr: 'Commune Exemple' } },
  })
  expect(namePart(scene, state, 'nothing')).toBeUndefined()
})
